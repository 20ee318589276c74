namespace TestPlans.Schematron.Trees;

/// <summary>A prefix and what it stands for. A class: lists of pairs of the platform would be compiled at each start of the command.</summary>
internal sealed record PrefixBinding(string Prefix, string Uri);
