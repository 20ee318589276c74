using System.Text.RegularExpressions;

namespace TestPlans.Schematron.Schemas;

/// <summary>Says in French what the platform says in English of a schema that does not compile.</summary>
internal static partial class SchemaFaultWords
{
    // The start of what the platform says, its values as {0}, and the same in French. First match wins.
    private static readonly (string English, string French)[] Known =
    [
        ("Type '{0}' is not declared, or is not a simple type.", "le type « {0} » n’est pas déclaré, ou n’est pas un type simple"),
        ("Type '{0}' is not declared.", "le type « {0} » n’est pas déclaré"),
        ("Undefined complexType '{0}' is used as a base for complex type extension.", "le type « {0} », que ce type étend, n’est pas déclaré"),
        ("Undefined complexType '{0}' is used as a base for complex type restriction.", "le type « {0} », que ce type restreint, n’est pas déclaré"),
        ("Reference to undeclared attribute group '{0}'.", "le groupe d’attributs « {0} » n’est pas déclaré"),
        ("Reference to undeclared model group '{0}'.", "le groupe « {0} » n’est pas déclaré"),
        ("Substitution group refers to '{0}', an undeclared element.", "l’élément « {0} », que celui-ci veut remplacer, n’est pas déclaré"),
        ("Reference to undeclared substitution group affiliation.", "l’élément que celui-ci veut remplacer n’est pas déclaré"),
        ("The '{0}' element is not declared.", "l’élément « {0} » n’est pas déclaré"),
        ("The '{0}' attribute is not declared.", "l’attribut « {0} » n’est pas déclaré"),
        ("Namespace '{0}' is not available to be referenced in this schema.", "l’espace de noms « {0} » n’est pas importé par ce schéma"),
        ("Reference to an invalid identity constraint, '{0}'.", "la contrainte « {0} » n’existe pas"),
        ("The '{0}' identity constraint is not declared.", "la contrainte « {0} » n’est pas déclarée"),
        ("The global element '{0}' has already been declared.", "l’élément « {0} » est déclaré deux fois"),
        ("The global attribute '{0}' has already been declared.", "l’attribut « {0} » est déclaré deux fois"),
        ("The complexType '{0}' has already been declared.", "le type « {0} » est déclaré deux fois"),
        ("The simpleType '{0}' has already been declared.", "le type simple « {0} » est déclaré deux fois"),
        ("The group '{0}' has already been declared.", "le groupe « {0} » est déclaré deux fois"),
        ("The attributeGroup '{0}' has already been declared.", "le groupe d’attributs « {0} » est déclaré deux fois"),
        ("The attribute '{0}' already exists.", "l’attribut « {0} » est donné deux fois au même type"),
        ("Multiple definition of element '{0}' causes the content model to become ambiguous.", "le modèle de contenu est ambigu : deux chemins mènent à l’élément « {0} »"),
        ("Wildcards '{0}' and '{1}' have not empty intersection", "le modèle de contenu est ambigu : les jokers « {0} » et « {1} » admettent les mêmes éléments"),
        ("Wildcard '{0}' allows element '{1}', and causes the content model to become ambiguous.", "le modèle de contenu est ambigu : le joker « {0} » admet aussi l’élément « {1} »"),
        ("Elements with the same name and in the same scope must have the same type.", "deux éléments de même nom, au même endroit, ont des types différents"),
        ("Circular type reference.", "un type se définit par lui-même"),
        ("Circular group reference.", "un groupe se contient lui-même"),
        ("Circular attribute group reference.", "un groupe d’attributs se contient lui-même"),
        ("Circular substitution group affiliation.", "des éléments se remplacent en rond"),
        ("For element declaration, either the name or the ref attribute must be present.", "un élément doit avoir name ou ref"),
        ("For attribute '{0}', either the name or the ref attribute must be present, but not both.", "un attribut doit avoir name ou ref, et un seul des deux"),
        ("The required attribute '{0}' is missing.", "l’attribut obligatoire « {0} » manque"),
        ("The '{0}' attribute cannot be present.", "l’attribut « {0} » n’est pas admis à cet endroit d’un schéma"),
        ("The '{0}' attribute is either invalid or missing.", "l’attribut « {0} » manque ou est incorrect"),
        ("The '{0}' element is not supported in this context.", "l’élément « {0} » n’est pas admis à cet endroit d’un schéma"),
        ("The '{0}' attribute is not supported in this context.", "l’attribut « {0} » n’est pas admis à cet endroit d’un schéma"),
        ("The following text is not allowed in this context: '{0}'.", "ce texte n’est pas admis à cet endroit d’un schéma : « {0} »"),
        ("The root element of a W3C XML Schema should be <schema>", "l’élément racine n’est pas xs:schema"),
        ("'XmlSchemaSet' can load only W3C XML Schemas.", "ce n’est pas un schéma XML du W3C : l’élément racine n’est pas xs:schema"),
        ("Expected schema root.", "l’élément racine n’est pas xs:schema"),
        ("The targetNamespace '{0}' of included/redefined schema should be the same as the targetNamespace '{1}' of the including schema.", "le schéma inclus est de l’espace de noms « {0} », celui qui l’inclut de « {1} » : il faut xs:import"),
        ("The namespace attribute '{0}' of an import should be the same value as the targetNamespace '{1}' of the imported schema.", "l’import annonce l’espace de noms « {0} », le schéma importé est de « {1} »"),
        ("Namespace attribute of an import must not match the real value of the enclosing targetNamespace", "un schéma ne peut importer son propre espace de noms : il faut xs:include"),
        ("The '{0}' element cannot appear at this location.", "l’élément « {0} » n’est pas admis à cet endroit d’un schéma"),
        ("Cannot load the schema from the location '{0}'", "le schéma « {0} » ne peut pas être lu"),
        ("Cannot load the schema for the namespace '{0}'", "le schéma de l’espace de noms « {0} » ne peut pas être lu"),
        ("The Pattern constraining facet is invalid", "le motif (xs:pattern) est une expression rationnelle incorrecte"),
        ("The {0} constraining facet is invalid", "la facette {0} a une valeur incorrecte"),
        ("The {0} constraining facet is prohibited for '{1}'.", "la facette {0} n’est pas admise pour « {1} »"),
        ("The base type is final restriction.", "le type de base n’admet pas de restriction (final)"),
        ("The base type is the final extension.", "le type de base n’admet pas d’extension (final)"),
        ("The value for the 'minOccurs' attribute must be xsd:nonNegativeInteger.", "minOccurs doit être un entier positif ou nul"),
        ("The value for the 'maxOccurs' attribute must be xsd:nonNegativeInteger or 'unbounded'.", "maxOccurs doit être un entier positif ou nul, ou « unbounded »"),
        ("minOccurs value cannot be greater than maxOccurs value.", "minOccurs est plus grand que maxOccurs"),
        ("'{0}' is an invalid XPath for selector or field.", "« {0} » n’est pas un XPath admis dans une contrainte"),
        ("Invalid attribute restriction.", "la restriction d’un attribut n’est pas permise par le type de base"),
        ("Invalid particle derivation by restriction", "le contenu restreint n’est pas une restriction du contenu de base"),
        ("The '{0}' attribute is invalid - The value '{1}'", "l’attribut « {0} » a une valeur incorrecte : « {1} »"),
        ("Invalid 'name' attribute value '{0}'", "« {0} » n’est pas un nom XML"),
        ("Invalid 'id' attribute value", "un id du schéma n’est pas un nom XML, ou sert deux fois"),
        ("'{0}' is an invalid value for the '{1}' attribute.", "« {0} » n’est pas une valeur de l’attribut « {1} »"),
        ("The value for the '{0}' attribute is invalid", "l’attribut « {0} » a une valeur incorrecte"),
        ("If ref is present,", "un composant qui a ref ne peut se définir lui-même"),
        ("The type attribute cannot be present with either simpleType or complexType.", "un composant a un type nommé et un type à l’intérieur : un seul des deux"),
        ("The 'value' attribute must be present in facet.", "une facette n’a pas de valeur"),
        ("Invalid content type derivation by restriction.", "le contenu restreint n’est pas une restriction du contenu de base"),
        ("'restriction' or 'extension' child is required", "simpleContent et complexContent attendent xs:restriction ou xs:extension"),
        ("The content type of the base type must", "le contenu du type de base ne convient pas à cette dérivation"),
        ("Cannot resolve the 'schemaLocation' attribute.", "le schéma que nomme schemaLocation est absent ou illisible"),
        ("The prefix '{0}' in XPath cannot be resolved.", "le préfixe « {0} » d’un XPath n’est pas déclaré"),
        ("'{0}' is already used as an ID.", "l’identifiant « {0} » est déjà utilisé dans le schéma"),
    ];

    private static readonly (Regex English, string French)[] Compiled = [.. Known.Select(static one => (
        new Regex("^" + Hole().Replace(Regex.Escape(one.English), "(?<v>.*?)"), RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(1)), one.French))];

    /// <summary>A French clause; the text of the platform, said to be English, for what is too rare to have words here.</summary>
    public static string Of(string message)
    {
        foreach (var (english, french) in Compiled)
        {
            if (english.Match(message) is { Success: true } match)
            {
                return string.Format(System.Globalization.CultureInfo.InvariantCulture, french, [.. match.Groups["v"].Captures.Select(static one => one.Value)]);
            }
        }

        return $"construction qu’XML Schema n’admet pas (en anglais : {message.TrimEnd('.')})";
    }

    [GeneratedRegex(@"\\\{\d}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
