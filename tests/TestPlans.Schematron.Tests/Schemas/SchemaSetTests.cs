using System.Text;

namespace TestPlans.Schematron.Tests.Schemas;

/// <summary>Each kind of fault has its id, and is the only one.</summary>
public sealed class SchemaSetTests
{
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">
          <xs:simpleType name="sexe"><xs:restriction base="xs:string"><xs:enumeration value="M"/><xs:enumeration value="F"/></xs:restriction></xs:simpleType>
          <xs:complexType name="base" abstract="true"/>
          <xs:complexType name="fille"><xs:complexContent><xs:extension base="base"/></xs:complexContent></xs:complexType>
          <xs:element name="patient"><xs:complexType><xs:sequence>
            <xs:element name="nom" type="xs:string"/>
            <xs:element name="naissance" type="xs:date" minOccurs="0"/>
            <xs:element name="lien" type="xs:anyURI" minOccurs="0"/>
            <xs:element name="typ" type="base" minOccurs="0"/>
            <xs:element name="ref" minOccurs="0" maxOccurs="9"><xs:complexType><xs:attribute name="id" type="xs:ID"/><xs:attribute name="vers" type="xs:IDREF"/></xs:complexType></xs:element>
          </xs:sequence><xs:attribute name="sexe" type="sexe" use="required"/><xs:attribute name="version" type="xs:string" fixed="1"/></xs:complexType></xs:element>
        </xs:schema>
        """;

    private string _folder = string.Empty;
    private SchemaSet _schemas = null!;

    [OneTimeSetUp]
    public void Load()
    {
        _folder = Directory.CreateTempSubdirectory("tp-xsd").FullName;
        File.WriteAllText(Path.Combine(_folder, "t.xsd"), Schema);
        var load = SchemaSet.Load(Path.Combine(_folder, "t.xsd"));
        Assert.That(load.Diagnostics, Is.Empty);
        _schemas = load.Schemas!;
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestCase("sexe='M'", "<nom>A</nom>", "", "")]
    [TestCase("sexe='M'", "<nom>A</nom><naissance>2026-01-31</naissance><lien>http://a b</lien>", "", "")]
    [TestCase("sexe='X'", "<nom>A</nom>", "xsd-attribute-value", "L’attribut « sexe » de « patient » vaut « X ». Attendu : une des valeurs M, F.")]
    [TestCase("", "<nom>A</nom>", "xsd-attribute-missing", "L’attribut obligatoire « sexe » manque sur « patient ».")]
    [TestCase("sexe='M' z='1'", "<nom>A</nom>", "xsd-attribute-unknown", "L’attribut « z » n’est pas admis sur « patient ».")]
    [TestCase("sexe='M' version='2'", "<nom>A</nom>", "xsd-fixed", "L’attribut « version » de « patient » vaut « 2 » au lieu de « 1 ».")]
    [TestCase("sexe='M'", "", "xsd-content-incomplete", "Le contenu de « patient » est incomplet. Attendu : nom.")]
    [TestCase("sexe='M'", "<nom>A</nom><z/>", "xsd-element-unexpected", "L’élément « z » n’est pas admis à cet endroit de « patient ». Attendu : naissance, lien, typ, ref.")]
    [TestCase("sexe='M'", "<nom>A</nom>texte", "xsd-text-unexpected", "L’élément « patient » contient du texte, alors qu’il n’admet que des éléments ou doit être vide.")]
    [TestCase("sexe='M'", "<nom>A</nom><naissance>31/01/2026</naissance>", "xsd-value", "L’élément « naissance » vaut « 31/01/2026 ». Attendu : une date (AAAA-MM-JJ).")]
    [TestCase("sexe='M'", "<nom>A</nom><typ/>", "xsd-abstract", "L’élément « typ » ou son type est abstrait : il faut un xsi:type.")]
    [TestCase("sexe='M'", "<nom>A</nom><typ xsi:type='fille'/>", "", "")]
    [TestCase("sexe='M'", "<nom>A</nom><typ xsi:type='inconnu'/>", "xsd-type", "xsi:type « inconnu » ne désigne pas un type admis pour « typ » à cet endroit.")]
    [TestCase("sexe='M'", "<nom>A</nom><ref id='a'/><ref id='a'/>", "xsd-id-duplicate", "L’identifiant « a » est déjà utilisé dans le document.")]
    [TestCase("sexe='M'", "<nom>A</nom><ref vers='b'/>", "xsd-reference", "La référence ou la clé « b » ne désigne rien d’unique dans le document.")]
    public void A_fault_is_one_finding(string attributes, string content, string id, string message)
    {
        var findings = _schemas.Validate(Encoding.UTF8.GetBytes($"<patient xmlns='urn:t' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' {attributes}>{content}</patient>"));
        Assert.That(findings.Select(static one => (one.Id, one.Message)), Is.EqualTo(id.Length == 0 ? [] : new[] { (id, message) }));
    }

    [Test]
    public void An_undeclared_root_is_a_finding() =>
        Assert.That(_schemas.Validate("<z/>"u8.ToArray()).Single().Id, Is.EqualTo("xsd-element-unknown"));

    [Test]
    public void What_is_not_XML_is_a_finding() =>
        Assert.That(_schemas.Validate("<z"u8.ToArray()).Single().Id, Is.EqualTo("xsd-not-xml"));

    [Test]
    public void A_finding_has_its_place()
    {
        var finding = _schemas.Validate("<patient xmlns='urn:t' sexe='M'>\n  <nom>A</nom>\n  <naissance>hier</naissance></patient>"u8.ToArray()).Single();
        Assert.That((finding.Path, finding.Line, finding.Found), Is.EqualTo(("/patient/naissance", 3, "hier")));
    }

    [TestCase("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='inconnu'/></xs:schema>", "xsd-schema")]
    [TestCase("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>", "xsd-not-compiled")]
    [TestCase("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='absent.xsd'/><xs:element name='a'/></xs:schema>", "xsd-include-missing")]
    [TestCase("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='../../etc/passwd'/><xs:element name='a'/></xs:schema>", "xsd-include-missing")]
    [TestCase("<a", "xsd-unreadable")]
    public void A_schema_that_cannot_judge_is_refused(string schema, string code)
    {
        var path = Path.Combine(_folder, "mauvais.xsd");
        File.WriteAllText(path, schema);
        var load = SchemaSet.Load(path);
        Assert.Multiple(() =>
        {
            Assert.That(load.Schemas, Is.Null);
            Assert.That(load.Diagnostics.Select(static one => one.Code), Does.Contain(code));
        });
    }

    [Test]
    public void A_schema_without_namespace_serves_two_namespaces()
    {
        const string Common = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:complexType name='ED' mixed='true'><xs:sequence><xs:element name='r' minOccurs='0'/><xs:any minOccurs='0' namespace='##other' processContents='skip'/></xs:sequence></xs:complexType></xs:schema>";
        File.WriteAllText(Path.Combine(_folder, "common.xsd"), Common);
        File.WriteAllText(Path.Combine(_folder, "b.xsd"), "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:b' targetNamespace='urn:b' elementFormDefault='qualified'><xs:include schemaLocation='common.xsd'/><xs:element name='b' type='ED'/></xs:schema>");
        var path = Path.Combine(_folder, "a.xsd");
        File.WriteAllText(path, "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:a' targetNamespace='urn:a' elementFormDefault='qualified'><xs:import namespace='urn:b' schemaLocation='b.xsd'/><xs:include schemaLocation='common.xsd'/><xs:element name='a' type='ED'/></xs:schema>");
        var load = SchemaSet.Load(path);
        Assert.Multiple(() =>
        {
            Assert.That(load.Diagnostics, Is.Empty);
            Assert.That(load.Schemas!.Validate("<a xmlns='urn:a'><z xmlns='urn:b'/></a>"u8.ToArray()), Is.Empty);
            Assert.That(load.Schemas.Validate("<b xmlns='urn:b'><z xmlns='urn:b'/></b>"u8.ToArray()), Has.Count.EqualTo(1));
        });
    }
}
