using System.Net.Sockets;

namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>What a socket may refuse to say or to do because its peer went first.</summary>
internal static class MllpSockets
{
    public static string RemoteOf(Socket socket)
    {
        try
        {
            return socket.RemoteEndPoint?.ToString() ?? "?";
        }
        catch (SocketException)
        {
            return "?";
        }
    }

    public static void ShutDown(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The peer went first: there is nothing left to close in order.
        }
    }
}
