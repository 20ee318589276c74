namespace TestPlans.Schematron.Values;

/// <summary>An atomic value and its type.</summary>
internal abstract class Atomic(XsType type) : Item
{
    public XsType Type { get; } = type;

    /// <summary>The same value under a type that restricts its own.</summary>
    public abstract Atomic As(XsType type);
}

/// <summary>Strings, untyped values and URIs.</summary>
internal sealed class TextValue(XsType type, string text) : Atomic(type)
{
    public static TextValue EmptyString { get; } = new(XsType.String, string.Empty);

    public override string StringValue => text;

    public override Atomic As(XsType type) => new TextValue(type, text);

    public static TextValue Text(string text) => text.Length == 0 ? EmptyString : new TextValue(XsType.String, text);

    public static TextValue Untyped(string text) => new(XsType.UntypedAtomic, text);
}

/// <summary>True or false: two objects in all.</summary>
internal sealed class BooleanValue : Atomic
{
    private BooleanValue(bool truth)
        : base(XsType.Boolean) => Truth = truth;

    public static BooleanValue True { get; } = new(truth: true);

    public static BooleanValue False { get; } = new(truth: false);

    public bool Truth { get; }

    public override string StringValue => Truth ? "true" : "false";

    public override Atomic As(XsType type) => this;

    public static BooleanValue From(bool truth) => truth ? True : False;
}

/// <summary>xs:decimal, xs:integer and what restricts it: 28 significant digits, overflow is FOAR0002.</summary>
internal sealed class DecimalValue(XsType type, decimal number) : Atomic(type)
{
    public static DecimalValue Zero { get; } = Integer(0);

    public decimal Number { get; } = number;

    public override string StringValue => NumberText.Of(Number);

    public override Atomic As(XsType type) => new DecimalValue(type, Number);

    public static DecimalValue Integer(decimal number) => new(XsType.Integer, number);
}

/// <summary>xs:double.</summary>
internal sealed class DoubleValue(double number) : Atomic(XsType.Double)
{
    public static DoubleValue NaN { get; } = new(double.NaN);

    public double Number { get; } = number;

    public override string StringValue => NumberText.Of(Number);

    public override Atomic As(XsType type) => this;
}

/// <summary>xs:float.</summary>
internal sealed class FloatValue(float number) : Atomic(XsType.Float)
{
    public float Number { get; } = number;

    public override string StringValue => NumberText.Of(Number);

    public override Atomic As(XsType type) => this;
}

/// <summary>xs:hexBinary and xs:base64Binary.</summary>
internal sealed class BinaryValue(XsType type, byte[] bytes) : Atomic(type)
{
    public byte[] Bytes => bytes;

    public override string StringValue => Type == XsType.HexBinary ? Convert.ToHexString(bytes) : Convert.ToBase64String(bytes);

    public override Atomic As(XsType type) => new BinaryValue(type, bytes);
}

/// <summary>xs:QName: two are equal when URI and local name are.</summary>
internal sealed class QNameValue(string prefix, string uri, string local) : Atomic(XsType.QName)
{
    public string Prefix => prefix;

    public string Uri => uri;

    public string Local => local;

    public override string StringValue => prefix.Length == 0 ? local : prefix + ":" + local;

    public override Atomic As(XsType type) => this;
}
