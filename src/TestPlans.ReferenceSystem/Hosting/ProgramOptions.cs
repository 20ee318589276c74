namespace TestPlans.ReferenceSystem.Hosting;

/// <summary>What the command line says.</summary>
internal sealed record ProgramOptions
{
    private const string Usage =
        """
        Système de référence TestPlans : un logiciel conforme en miniature, patients fictifs.
          --dossier DIR [--defaut ID] [--graine TEXTE]
              surveille DIR/demandes et DIR/entree, écrit DIR/sortie et DIR/restitutions, jusqu’à interruption
          --demande FICHIER.json --sortie DIR [--defaut ID]      produit un document, une fois
          --document FICHIER.xml --sortie DIR [--defaut ID]      reçoit un document, une fois
          --defauts                                              liste les défauts nommés
        """;

    public string? Folder { get; private init; }

    public string? Request { get; private init; }

    public string? Document { get; private init; }

    public string? Output { get; private init; }

    public bool ListsDefects { get; private init; }

    public Defect? Defect { get; private init; }

    public string Seed { get; private init; } = "";

    public ReferenceSoftware Software() => new(TimeProvider.System, Seed, Defect);

    /// <summary>The options, or the text for standard error.</summary>
    public static (ProgramOptions? Options, string? Problem) Parse(string[] args)
    {
        var options = new ProgramOptions();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--defauts")
            {
                options = options with { ListsDefects = true };
                continue;
            }

            if (i + 1 >= args.Length)
            {
                return (null, args[i].StartsWith("--", StringComparison.Ordinal) ? $"une valeur est attendue après {args[i]}\n{Usage}" : Usage);
            }

            var value = args[i + 1];
            switch (args[i++])
            {
                case "--dossier": options = options with { Folder = value }; break;
                case "--demande": options = options with { Request = value }; break;
                case "--document": options = options with { Document = value }; break;
                case "--sortie": options = options with { Output = value }; break;
                case "--graine": options = options with { Seed = value }; break;
                case "--defaut":
                    if (DefectCatalogue.Load().FirstOrDefault(known => known.Id == value) is not { } defect)
                    {
                        return (null, $"défaut inconnu « {value} » ; --defauts les liste");
                    }

                    options = options with { Defect = defect };
                    break;
                default: return (null, $"option inconnue « {args[i - 1]} »\n{Usage}");
            }
        }

        var acts = new[] { options.Folder, options.Request, options.Document }.Count(act => act is not null) + (options.ListsDefects ? 1 : 0);
        return acts == 1 && (options.Folder is not null || options.ListsDefects || options.Output is not null) ? (options, null) : (null, Usage);
    }
}
