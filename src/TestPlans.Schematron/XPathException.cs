namespace TestPlans.Schematron;

/// <summary>An expression that cannot be compiled, or whose evaluation the standard ends in an error.</summary>
public sealed class XPathException : Exception
{
    /// <summary>States the error.</summary>
    /// <param name="code">The W3C code, without prefix: <c>XPTY0004</c>, <c>FORG0001</c>…</param>
    /// <param name="message">One French line.</param>
    /// <param name="offset">Where in the expression, in characters from 0; -1 when it is an error of evaluation.</param>
    public XPathException(string code, string message, int offset = -1)
        : base(message)
    {
        Code = code;
        Offset = offset;
    }

    /// <summary>The W3C error code.</summary>
    public string Code { get; }

    /// <summary>Place in the text of the expression, from 0, or -1.</summary>
    public int Offset { get; }
}
