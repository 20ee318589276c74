namespace TestPlans.Validators.Xml;

/// <summary>The root element by which a standard is known.</summary>
/// <param name="LocalName">Its local name.</param>
/// <param name="Namespace">Its namespace.</param>
internal sealed record RootName(string LocalName, string Namespace);
