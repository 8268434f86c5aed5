package app.myphone.http;

import app.myphone.text.PlainText;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/**
 * What was found about a server's certificate. All text is clean and bounded.
 *
 * @param issuer who made it, as {@code R11 (Let's Encrypt)}: a proxy that looks into TLS shows up here
 * @param names the host names it is for, at most {@value #MOST_NAMES}
 * @param protocol as {@code TLSv1.3}
 * @param acceptedBy whose list vouches for it; empty when nobody's does
 * @param complete whether the server sent its issuer's certificate along (RFC 8446, section 4.4.2), or it has none; when
 *     not, an intermediate certificate is probably missing on the server
 */
public record CertificateVerdict(String issuer, List<String> names, Validity validity, Instant notAfter,
    String protocol, Optional<Trust.Source> acceptedBy, boolean complete) {
  private static final int MOST_NAMES = 5;
  private static final int LONGEST = 100;
  private static final int DNS = 2;
  private static final Pattern PART = Pattern.compile("(?:^|[,+])(CN|O)=((?:\\\\.|[^,+\\\\])*)");

  /** Whether it holds today, by this computer's clock. */
  public enum Validity {
    VALID,
    EXPIRED,
    NOT_YET
  }

  /** @param chain as the server sent it, its own certificate first */
  static CertificateVerdict of(List<X509Certificate> chain, String protocol, Optional<Trust.Source> acceptedBy) {
    X509Certificate certificate = chain.getFirst();
    return new CertificateVerdict(name(certificate.getIssuerX500Principal()), names(certificate), validity(certificate),
        certificate.getNotAfter().toInstant(), protocol, acceptedBy, isComplete(chain));
  }

  /** Whether what is missing beside it is the only thing wrong that can be seen in the first. */
  static boolean lacksIssuer(List<X509Certificate> chain) {
    return validity(chain.getFirst()) == Validity.VALID && !isComplete(chain);
  }

  private static boolean isComplete(List<X509Certificate> chain) {
    X500Principal issuer = chain.getFirst().getIssuerX500Principal();
    return chain.stream().anyMatch(sent -> sent.getSubjectX500Principal().equals(issuer));
  }

  private static Validity validity(X509Certificate certificate) {
    try {
      certificate.checkValidity();
      return Validity.VALID;
    } catch (CertificateExpiredException e) {
      return Validity.EXPIRED;
    } catch (CertificateNotYetValidException e) {
      return Validity.NOT_YET;
    }
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      return Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of()).stream()
          .filter(name -> name.getFirst().equals(DNS)).limit(MOST_NAMES)
          .map(name -> PlainText.clean(String.valueOf(name.get(1)), LONGEST)).toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static String name(X500Principal principal) {
    String whole = principal.getName(X500Principal.RFC2253);
    Optional<String> common = part("CN", whole);
    Optional<String> organisation = part("O", whole);
    String name = common.map(own -> organisation.map(by -> own + " (" + by + ")").orElse(own))
        .or(() -> organisation).orElse(whole);
    return PlainText.clean(name, LONGEST);
  }

  private static Optional<String> part(String type, String name) {
    Matcher part = PART.matcher(name);
    while (part.find()) {
      if (part.group(1).equals(type) && !part.group(2).isBlank()) {
        return Optional.of(part.group(2).replaceAll("\\\\(.)", "$1").strip());
      }
    }
    return Optional.empty();
  }
}
