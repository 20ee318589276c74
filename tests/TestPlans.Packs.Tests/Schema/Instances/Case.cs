using System.Xml.Linq;

namespace TestPlans.Packs.Tests.Schema.Instances;

/// <summary>One element made from the tables, and whether they say that it is valid.</summary>
internal sealed record Case(string Label, bool Valid, XElement Element);
