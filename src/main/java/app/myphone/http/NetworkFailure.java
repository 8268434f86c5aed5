package app.myphone.http;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What kept an answer from coming, told from the exception's type alone. */
final class NetworkFailure {
  private static final Set<ProblemCode> AT_THE_DOOR = Set.of(ProblemCode.NOT_REACHABLE, ProblemCode.HOST_UNKNOWN);

  private NetworkFailure() {}

  /** @param proxy host and port of the proxy on the way */
  static Problem problem(String host, Optional<String> proxy, IOException cause) {
    return proxy.flatMap(on -> ofProxy(host, on, cause)).orElseGet(() -> new Problem.NoAnswer(code(cause), host));
  }

  /** Whether the server itself could not be found or connected to. */
  static boolean isBeforeConnecting(Problem problem) {
    return AT_THE_DOOR.contains(problem.code());
  }

  /** Whether there was a connection before it failed. */
  static boolean isAfterConnecting(Problem problem) {
    return problem.code() == ProblemCode.CUT_OFF || problem.code() == ProblemCode.TIMED_OUT;
  }

  /**
   * With a proxy on the way nothing else is looked up or connected to. That it refused OkHttp and Java say in the
   * message only, which quotes nothing but the status.
   */
  private static Optional<Problem> ofProxy(String host, String proxy, IOException cause) {
    if (cause instanceof ProxySchemes.UnsupportedException scheme) {
      return Optional.of(new Problem.NoAnswer(ProblemCode.PROXY_SCHEME, host, proxy, scheme.names()));
    }
    String message = String.valueOf(cause.getMessage());
    if (message.equals("Failed to authenticate with proxy") || message.equals("SOCKS : authentication failed")) {
      return Optional.of(new Problem.NoAnswer(ProblemCode.PROXY_SIGN_IN, host, proxy));
    }
    Optional<String> refusal = Stream.of("Unexpected response code for CONNECT: ", "SOCKS: ")
        .filter(message::startsWith).map(start -> PlainText.clean(message.substring(start.length()), 40)).findFirst();
    if (refusal.isPresent()) {
      return Optional.of(new Problem.NoAnswer(ProblemCode.PROXY_REFUSED, host, proxy, refusal.get()));
    }
    return AT_THE_DOOR.contains(code(cause)) || message.equals("Connection refused") || message.contains("SOCKS")
        ? Optional.of(new Problem.NoAnswer(ProblemCode.PROXY_NOT_REACHABLE, host, proxy)) : Optional.empty();
  }

  private static ProblemCode code(IOException cause) {
    return switch (cause) {
      case UnknownHostException _ -> ProblemCode.HOST_UNKNOWN;
      case ConnectException _, NoRouteToHostException _ -> ProblemCode.NOT_REACHABLE;
      case SSLPeerUnverifiedException _ -> ProblemCode.TLS_NOT_TRUSTED;
      case SSLException tls -> hasCause(tls, Trust.IncompleteChain.class) ? ProblemCode.TLS_INCOMPLETE
          : hasCause(tls, CertificateException.class) ? ProblemCode.TLS_NOT_TRUSTED : ProblemCode.TLS_FAILED;
      case SocketTimeoutException timeout -> isConnect(timeout) ? ProblemCode.NOT_REACHABLE : ProblemCode.TIMED_OUT;
      case InterruptedIOException _ -> ProblemCode.TIMED_OUT;
      default -> isRefused(cause) ? ProblemCode.SERVER_UNAVAILABLE
          : isHiddenProxy(cause) ? ProblemCode.ANSWER_IN_BETWEEN : ProblemCode.CUT_OFF;
    };
  }

  /** A stream the server says it never looked at (RFC 9113, 8.7). */
  private static boolean isRefused(IOException cause) {
    return "stream was reset: REFUSED_STREAM".equals(cause.getMessage());
  }

  /** A 407 where no proxy was asked; OkHttp takes that for a broken protocol. */
  private static boolean isHiddenProxy(IOException cause) {
    return String.valueOf(cause.getMessage()).startsWith("Received HTTP_PROXY_AUTH (407)");
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** A connection that was never made: OkHttp and the JDK say so in the message only. */
  private static boolean isConnect(SocketTimeoutException timeout) {
    String message = timeout.getMessage();
    return message != null && (message.startsWith("connect") || message.startsWith("Connect")
        || message.startsWith("failed to connect"));
  }
}
