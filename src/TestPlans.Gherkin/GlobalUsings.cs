// The message types clash with Exception, Group and Timestamp: they are always written Messages.X, and the parser's Parsing.X.
global using Messages = Io.Cucumber.Messages.Types;
global using Parsing = global::Gherkin;
