using System.IO.Compression;
using System.Text;

namespace TestPlans.Cli.Tests.Importing;

/// <summary>A tiny kit of the shape of the published one, with its troubles: accents, spaces, a wrong case, files that are missing or empty. All of it is made up.</summary>
internal static class FictitiousKit
{
    public const string Template = "1.2.250.1.213.1.1.1.999";

    private const string Document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3"><templateId root="%root%" %extension%/><code code="%code%"/><title>Document fictif</title></ClinicalDocument>
        """;

    /// <summary>The files, by path below the kit.</summary>
    public static Dictionary<string, string> Files() => new(StringComparer.Ordinal)
    {
        ["infrastructure/cda/CDA_extended.xsd"] = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:hl7-org:v3" elementFormDefault="qualified">
              <xs:element name="ClinicalDocument"><xs:complexType><xs:sequence><xs:any maxOccurs="unbounded" processContents="skip"/></xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """,
        ["schematrons/CI-SIS_ESSAI-A_2022.01.sch"] = Volet("<include href='include/Entêtes/en tête A.sch'/>", "un"),
        ["schematrons/CI-SIS_ESSAI-A_2024.01.sch"] = "\uFEFF" + Volet("<include href='include/entêtes/EN TÊTE a.sch'/><include href='include/perdu.sch'/>", "deux"),
        ["schematrons/CI-SIS_ESSAI-B_1.2_2023.01.sch"] = Volet(Pattern("<assert test='cda:title'>titre</assert><assert test=\"count(document('../jeuxDeValeurs/JDV_Absent.xml')//c) &gt; 0\">code</assert>"), "trois"),
        ["schematrons/CI-SIS_SANS-MARQUE_2023.01.sch"] = Volet(Pattern("<assert test='cda:title'>titre</assert>"), "quatre"),
        ["schematrons/include/Entêtes/en tête A.sch"] = "<pattern xmlns='http://purl.oclc.org/dsdl/schematron' id='entete'><rule context='cda:ClinicalDocument'>"
            + $"<assert test=\"cda:templateId[@root='{Template}']\">templateId</assert><assert test=\"cda:templateId[@root='1.2.250.1.213.1.1.1.1']\">commun</assert><assert test=\"./cda:code[@code='ESSAI-A']\">code</assert></rule></pattern>",
        ["schematrons/profils/Commun.sch"] = Volet(Pattern("<assert test='cda:title'>titre</assert>"), "profil"),
        ["schematrons/profils/Oublié.sch"] = Volet(Pattern("<assert test='false()'>jamais</assert>"), "oubli"),
        ["schematrons/moteur/compilverif.bat"] = "::java -s:..\\profils\\Oublie.sch\r\njava -s:..\\profils\\Commun.sch -xsl:x.xsl\r\njava -s:..\\profils\\Parti.sch\r\njava -s:..\\%schema%.sch\r\n",
        ["schematrons/moteur/outil.jar"] = "binaire",
        ["schematrons/rapports/ancien.xml"] = "<r/>",
        ["schematrons/profils/terminologies/terminologie/Terminologies.txt"] = "1.2.3.4 ==> FICTIVE\r\n1.2.3.5 ==> PRESENTE\r\n",
        ["schematrons/profils/terminologies/terminologie/1.2.3.5.rdf"] = "<r><a/></r>",
        ["jeuxDeValeurs/JDV_Vide.xml"] = "",
        ["ExemplesCDA/ESSAI-B_1.2_2023.01_été.xml"] = Cda("1.2.250.1.213.1.1.1.998", "", "X"),
        ["README.md"] = "kit fictif",
    };

    public static string Cda(string root, string extension, string code) => Document
        .Replace("%root%", root, StringComparison.Ordinal)
        .Replace("%extension%", extension.Length > 0 ? $"extension=\"{extension}\"" : "", StringComparison.Ordinal)
        .Replace("%code%", code, StringComparison.Ordinal);

    public static string Folder(Shell shell)
    {
        foreach (var (path, text) in Files())
        {
            shell.Write("kit/" + path, text);
        }

        return shell.In("kit");
    }

    /// <summary>The same kit as an archive, under one folder as forges make it, its names in the encoding given, with more entries if need be.</summary>
    public static string Zip(Shell shell, Encoding? names = null, params (string Name, string Text)[] more)
    {
        var path = shell.In("kit.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create, names);
        foreach (var (name, text) in Files().Select(pair => ("TestContenuCDA/" + pair.Key, pair.Value)).Concat(more))
        {
            var entry = archive.CreateEntry(name);
            entry.LastWriteTime = new DateTimeOffset(2025, 2, 19, 12, 0, 0, TimeSpan.Zero);
            using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(text);
        }

        return path;
    }

    /// <summary>A schematron around a pattern.</summary>
    public static string Schema(string content) => Volet(content, "fictif");

    /// <summary>The script of the kit, that applies these profiles to every document.</summary>
    public static string Script(params string[] profiles) => string.Concat(profiles.Select(static one => $"java -s:..\\profils\\{one}.sch -xsl:x.xsl\r\n"));

    private static string Volet(string content, string title) => "<?xml version='1.0' encoding='UTF-8'?>\n<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'>"
        + $"<title>{title}</title><ns prefix='cda' uri='urn:hl7-org:v3'/>{content}</schema>";

    private static string Pattern(string assertions) => $"<pattern id='p'><rule context='cda:ClinicalDocument'>{assertions}</rule></pattern>";
}
