// The message types clash with Exception, Group and Timestamp: they are always written Messages.X.
global using Messages = Io.Cucumber.Messages.Types;
