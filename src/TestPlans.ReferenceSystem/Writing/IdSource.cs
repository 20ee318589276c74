using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace TestPlans.ReferenceSystem.Writing;

/// <summary>Identifiers derived from what they name: the same act at the same time with the same seed gives the same document.</summary>
/// <param name="seed">Names the act: patient, document, time, order.</param>
internal sealed class IdSource(string seed)
{
    /// <summary>A UUID for a part of the document.</summary>
    public string Uuid(string key) => new Guid(Hash(key), bigEndian: true).ToString("D", CultureInfo.InvariantCulture).ToUpperInvariant();

    /// <summary>An OID that needs no registration: the arc 2.25 followed by a UUID as a decimal number (ITU-T X.667).</summary>
    public string Oid(string key) => "2.25." + new BigInteger(Hash(key), isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);

    private byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(seed + "|" + key))[..16];
}
