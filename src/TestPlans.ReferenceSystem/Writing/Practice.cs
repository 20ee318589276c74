namespace TestPlans.ReferenceSystem.Writing;

/// <summary>The fictitious practice that owns the reference system. FINESS and RPPS have right keys and numbers that nobody holds.</summary>
internal static class Practice
{
    public const string Name = "Maison de santé fictive TESTVILLE";

    /// <summary>FINESS géographique as a national structure identifier: « 1 » then the nine digits.</summary>
    public const string StructureId = "1990000101";

    /// <summary>IDNST: authority of national structure identifiers.</summary>
    public const string StructureRoot = "1.2.250.1.71.4.2.2";

    /// <summary>IDNPS: authority of national professional identifiers.</summary>
    public const string ProfessionalRoot = "1.2.250.1.71.4.2.1";

    /// <summary>Authority of local patient identifiers: an OID derived from a UUID, that belongs to nobody.</summary>
    public const string LocalPatientRoot = "2.25.329800735698586629295641978511506172918";

    /// <summary>Authority of the practice's prescription numbers, of the same kind.</summary>
    public const string PrescriptionRoot = "2.25.213609478155203984761590347218856043217";

    public const string Telecom = "tel:+33199000099";
}
