namespace TestPlans.Gherkin;

/// <summary>Marks a class whose methods may be steps, hooks or transformations; without it the class is not looked at.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BindingAttribute : Attribute;
