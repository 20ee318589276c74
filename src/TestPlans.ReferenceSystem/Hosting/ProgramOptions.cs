using System.Globalization;
using System.Net;

namespace TestPlans.ReferenceSystem.Hosting;

/// <summary>What the command line says.</summary>
internal sealed record ProgramOptions
{
    /// <summary>What the program does, for whoever asks and for whoever was not understood.</summary>
    public const string Usage =
        """
        Système de référence TestPlans : un logiciel conforme en miniature, patients fictifs.
          --dossier DIR [--defaut ID] [--graine TEXTE] [--hl7v2-port PORT] [--hl7v2-vers HÔTE:PORT]
              surveille DIR/demandes et DIR/entree, écrit DIR/sortie, DIR/restitutions et DIR/etats, jusqu’à interruption ;
              avec --hl7v2-port reçoit des messages HL7 v2 (MLLP) sur ce port, avec --hl7v2-vers envoie les siens à cette adresse
          --demande FICHIER.json --sortie DIR [--defaut ID]      produit un document, une fois
          --document FICHIER.xml --sortie DIR [--defaut ID]      reçoit un document, une fois
          --defauts                                              liste les défauts nommés
          --help                                                 affiche cette aide
        """;

    public string? Folder { get; private init; }

    public string? Request { get; private init; }

    public string? Document { get; private init; }

    public string? Output { get; private init; }

    public bool ListsDefects { get; private init; }

    public Defect? Defect { get; private init; }

    public string Seed { get; private init; } = "";

    /// <summary>Where HL7 v2 messages are received; null when they are not.</summary>
    public int? Hl7v2Port { get; private init; }

    /// <summary>Where HL7 v2 messages are sent; null to follow each request.</summary>
    public IPEndPoint? Hl7v2Destination { get; private init; }

    public ReferenceSoftware Software() => new(TimeProvider.System, Seed, Defect, hl7v2: new Hl7v2Options { Port = Hl7v2Port ?? 0, Destination = Hl7v2Destination, AnswerLimit = TimeSpan.FromSeconds(5) });

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
                case "--hl7v2-port" when ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port): options = options with { Hl7v2Port = port }; break;
                case "--hl7v2-vers" when IPEndPoint.TryParse(value, out var destination): options = options with { Hl7v2Destination = destination }; break;
                case "--hl7v2-port" or "--hl7v2-vers": return (null, $"« {value} » n’est pas {(args[i - 1] == "--hl7v2-port" ? "un port" : "une adresse IP et un port")}\n{Usage}");
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
