using System.Diagnostics.CodeAnalysis;

namespace TestPlans.Formats.Xml;

/// <summary>What reading gave: a value, or the fault that prevented it.</summary>
/// <typeparam name="T">What the document is read into.</typeparam>
public readonly record struct XmlResult<T>
    where T : class
{
    private XmlResult(T? value, XmlFault? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>What was read; null when <see cref="Fault"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Why nothing was read; null when <see cref="Value"/> is set.</summary>
    public XmlFault? Fault { get; }

    /// <summary>Gives the value or the fault; false means a fault.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out XmlFault? fault)
    {
        value = Value;
        fault = Fault;
        return value is not null;
    }

    internal static XmlResult<T> Of(T value) => new(value, null);

    internal static XmlResult<T> Failed(XmlFault fault) => new(null, fault);
}
