using System.Net;
using System.Net.Sockets;

namespace TestPlans.Systems.Drivers;

/// <summary>Whether an address answers, or a port can be listened to. Nothing is sent.</summary>
internal static class NetworkReach
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static CheckLine Answers(ActorRole role, string host, int port)
    {
        var where = $"{host}:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        try
        {
            using var client = new TcpClient();
            var connecting = client.ConnectAsync(host, port);
            return connecting.Wait(Patience)
                ? new CheckLine(role, true, $"{role.Label} : {where} accepte une connexion")
                : new CheckLine(role, false, $"{role.Label} : {where} ne répond pas en {FrenchDuration.Format(Patience)}");
        }
        catch (AggregateException error) when (error.InnerException is SocketException refused)
        {
            var reason = refused.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => "rien n’écoute sur ce port",
                SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => "ce nom d’hôte n’est pas connu",
                _ => "connexion impossible",
            };
            return new CheckLine(role, false, $"{role.Label} : {where} : {reason}");
        }
    }

    public static CheckLine Free(ActorRole role, IPEndPoint place)
    {
        using var probe = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(place);
            return new CheckLine(role, true, $"{role.Label} : le simulateur peut écouter sur {place}");
        }
        catch (SocketException error)
        {
            var reason = error.SocketErrorCode == SocketError.AddressAlreadyInUse ? "le port est déjà pris" : "cette adresse ou ce port ne peut pas être ouvert ici";
            return new CheckLine(role, false, $"{role.Label} : le simulateur ne peut pas écouter sur {place} : {reason}");
        }
    }
}
