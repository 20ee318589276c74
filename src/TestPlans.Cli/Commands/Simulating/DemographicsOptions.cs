using System.CommandLine;
using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Patients;

namespace TestPlans.Cli.Commands.Simulating;

/// <summary>The options of <c>simulate demographics</c>, and what they mean together.</summary>
internal sealed class DemographicsOptions
{
    public Option<int?> Port { get; } = new("--port") { Description = "Port où attendre les correspondants (0 : un port libre).", HelpName = "PORT" };

    public Option<string?> Address { get; } = new("--address") { Description = "Adresse où écouter ; 127.0.0.1 sans elle, 0.0.0.0 pour toutes.", HelpName = "ADRESSE" };

    public Option<string?> To { get; } = new("--to") { Description = "Système à qui envoyer les patients.", HelpName = "HOTE:PORT" };

    public Option<ulong> Seed { get; } = new("--graine") { Description = "Graine : un nombre ; les mêmes patients pour la même graine.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public Option<int?> Count { get; } = new("--nombre") { Description = $"Nombre de patients, de 1 à {Population.Largest} ; un seul sans elle.", HelpName = "N" };

    public Option<int> First { get; } = new("--premier") { Description = "Rang du premier patient : le patient 57 d'une graine se fabrique sans les autres.", HelpName = "RANG", DefaultValueFactory = _ => 1 };

    public Option<string[]> Profiles { get; } = new("--profil") { Description = "Profil souhaité ; voir la liste.", HelpName = "PROFIL", Arity = ArgumentArity.OneOrMore };

    public Option<string?> Status { get; } = new("--statut") { Description = $"Statut d'identité de tous : {string.Join(", ", DemographicsRequest.Statuses)} ; un mélange vraisemblable sans elle.", HelpName = "STATUT" };

    public Option<string?> Date { get; } = new("--date") { Description = "Jour où se comptent les âges (AAAA-MM-JJ) ; 2026-01-01 sans elle, pour que les patients d'une graine ne changent pas.", HelpName = "JOUR" };

    public Option<string?> Authority { get; } = new("--autorite") { Description = "Autorité des IPP et des dossiers (nom&identifiant&type) ; TESTPLANS&2.999.1&ISO sans elle.", HelpName = "HD" };

    public Option<bool> Capitals { get; } = new("--majuscules") { Description = "Noms et prénoms en majuscules sans accent, comme le téléservice INSi les rend." };

    public Option<string?> CharsetName { get; } = new("--jeu-de-caracteres") { Description = "Jeu des messages : UTF-8 ou 8859/15.", HelpName = "JEU" };

    public Option<string> Format { get; } = CommonOptions.Format("json", "csv", "pid", "adt");

    public Option<string?> Out { get; } = new("--out") { Description = "Fichier à écrire, ou dossier (existant, ou terminé par « / ») : un fichier par patient.", HelpName = "FICHIER" };

    public IEnumerable<Option> All => [To, Port, Address, Count, Seed, First, Profiles, Status, Format, Out, Date, Authority, Capitals, CharsetName];

    /// <summary>The patients that the options ask for.</summary>
    /// <exception cref="UsageException">An option has no meaning, alone or beside another.</exception>
    public IReadOnlyList<FictitiousPatient> Patients(ParseResult parsed)
    {
        var (first, count) = (parsed.GetValue(First), parsed.GetValue(Count) ?? 1);
        if (first < 1 || count < 1 || (long)first + count - 1 > Population.Largest)
        {
            throw new UsageException($"--premier et --nombre : rangs de 1 à {Population.Largest}, pas de {first} à {(long)first + count - 1}");
        }

        var request = Request(parsed);
        return request.Problem() is { } problem ? throw new UsageException(problem) : [.. new Population(request).Take(first, count)];
    }

    public Er7Charset Charset(ParseResult parsed) => parsed.GetValue(CharsetName) switch
    {
        null or "UTF-8" => Er7Charset.Utf8,
        "8859/15" => Er7Charset.Latin9,
        var other => throw new UsageException($"--jeu-de-caracteres {other} : attendu UTF-8 ou 8859/15"),
    };

    public DateOnly ReferenceDate(ParseResult parsed) => parsed.GetValue(Date) is not { } text ? new DemographicsRequest().ReferenceDate
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new UsageException($"--date {text} : attendu AAAA-MM-JJ");

    public IPEndPoint EndPoint(ParseResult parsed, int port)
    {
        if (port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new UsageException($"--port {port} : attendu un nombre de 0 à {IPEndPoint.MaxPort}");
        }

        return parsed.GetValue(Address) is not { } text ? new IPEndPoint(IPAddress.Loopback, port)
            : IPAddress.TryParse(text, out var address) ? new IPEndPoint(address, port)
            : throw new UsageException($"--address {text} : attendu une adresse IP, par exemple 0.0.0.0");
    }

    /// <summary>Refuses options that would be ignored.</summary>
    public static void Refuse(ParseResult parsed, string reason, params IEnumerable<Option> options)
    {
        if (options.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } useless)
        {
            throw new UsageException($"{useless.Name} {reason}");
        }
    }

    private DemographicsRequest Request(ParseResult parsed)
    {
        var profiles = Profile.Parse(parsed.GetValue(Profiles) ?? [], out var problem);
        var status = parsed.GetValue(Status);
        problem ??= status is not null && !DemographicsRequest.Statuses.Contains(status) ? $"--statut {status} : attendu {string.Join(", ", DemographicsRequest.Statuses)}" : null;
        var request = new DemographicsRequest
        {
            Seed = parsed.GetValue(Seed),
            Profiles = profiles,
            Status = status,
            ReferenceDate = ReferenceDate(parsed),
            Capitals = parsed.GetValue(Capitals),
        };
        return problem is not null ? throw new UsageException(problem) : request with { Authority = AuthorityOf(parsed) ?? request.Authority };
    }

    private SimulatedAuthority? AuthorityOf(ParseResult parsed) => parsed.GetValue(Authority) is not { } text ? null
        : text.Split('&') switch
        {
            [{ Length: > 0 } name] => new SimulatedAuthority(name),
            [{ Length: > 0 } name, { Length: > 0 } id, { Length: > 0 } type] => new SimulatedAuthority(name, id, type),
            _ => throw new UsageException($"--autorite {text} : attendu nom, ou nom&identifiant&type (TESTPLANS&2.999.1&ISO)"),
        };
}
