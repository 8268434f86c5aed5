package app.myphone.http;

import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Which servers' certificates are believed: those that lead to Java's own list, else to the operating
 * system's, else to the person's file. Each list is read only when the one before refused, and each checks the whole
 * chain by itself; nothing is ever trusted without that. Thread-safe.
 */
public final class Trust extends X509ExtendedTrustManager {
  private static final int MOST_HOSTS = 100;

  private final List<TrustedList> lists;
  private final Map<String, CertificateVerdict> seen = new ConcurrentHashMap<>();

  /** Where a trusted certificate is listed. */
  public enum Source {
    JAVA,
    SYSTEM,
    FILE
  }

  Trust(List<TrustedList> lists) {
    this.lists = List.copyOf(lists);
  }

  /**
   * This computer's.
   *
   * @param file of certificates that are trusted too
   */
  public static Trust here(Optional<Path> file) {
    List<TrustedList> lists = new ArrayList<>(List.of(TrustedList.ofJava(), TrustedList.ofSystem()));
    file.map(TrustedList::ofFile).ifPresent(lists::add);
    return new Trust(lists);
  }

  /** What was last found about the certificate of a host. */
  public Optional<CertificateVerdict> lastVerdict(String host) {
    return Optional.ofNullable(seen.get(host));
  }

  SSLSocketFactory socketFactory() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
    Optional<SSLSession> session = socket instanceof SSLSocket tls
        ? Optional.ofNullable(tls.getHandshakeSession()) : Optional.empty();
    judge(chain, session, manager -> manager.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    judge(chain, Optional.ofNullable(engine.getHandshakeSession()),
        manager -> manager.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    judge(chain, Optional.empty(), manager -> manager.checkServerTrusted(chain, authType));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
    throw noServer();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw noServer();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    throw noServer();
  }

  /** A client is not asked for these; OkHttp would use them for pins, of which we have none. Reading no list here. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  /** Nobody vouches for a certificate whose issuer's was not sent along: which authority it leads to is unknown. */
  static final class IncompleteChain extends CertificateException {
    private static final long serialVersionUID = 1;

    IncompleteChain(CertificateException refused) {
      super("an intermediate certificate is missing", refused);
    }
  }

  /** Asks one list about a chain. */
  @FunctionalInterface
  private interface Check {
    void by(X509ExtendedTrustManager manager) throws CertificateException;
  }

  private void judge(X509Certificate[] chain, Optional<SSLSession> session, Check check) throws CertificateException {
    CertificateException refused = new CertificateException("no list of trusted certificates");
    for (TrustedList list : lists) {
      try {
        if (isVouchedFor(list, check)) {
          remember(chain, session, Optional.of(list.source()));
          return;
        }
      } catch (CertificateException e) {
        refused = e;
      }
    }
    remember(chain, session, Optional.empty());
    throw chain.length > 0 && CertificateVerdict.lacksIssuer(List.of(chain)) ? new IncompleteChain(refused) : refused;
  }

  private static boolean isVouchedFor(TrustedList list, Check check) throws CertificateException {
    Optional<X509ExtendedTrustManager> manager = list.manager();
    if (manager.isPresent()) {
      check.by(manager.get());
    }
    return manager.isPresent();
  }

  private void remember(X509Certificate[] chain, Optional<SSLSession> session, Optional<Source> acceptedBy) {
    session.map(SSLSession::getPeerHost).filter(_ -> chain.length > 0 && seen.size() < MOST_HOSTS).ifPresent(host ->
        seen.put(host, CertificateVerdict.of(List.of(chain), session.get().getProtocol(), acceptedBy)));
  }

  private static CertificateException noServer() {
    return new CertificateException("this is no server");
  }
}
