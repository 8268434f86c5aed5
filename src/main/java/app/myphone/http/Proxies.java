package app.myphone.http;

import app.myphone.config.ServerAddress;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which proxy a request goes through: Java's own properties before {@code HTTPS_PROXY}, {@code HTTP_PROXY},
 * {@code ALL_PROXY} and {@code NO_PROXY} (also in lower case), those before the desktop's settings. This computer itself
 * is always asked directly. Thread-safe.
 */
public final class Proxies extends ProxySelector implements Authenticator {
  private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String AUTHORIZATION = "Proxy-Authorization";

  private final Map<String, String> environment;
  private final Supplier<@Nullable ProxySelector> system;
  private final ProxyScript script;

  /** @param system asked where the environment says nothing */
  public Proxies(Map<String, String> environment, Supplier<@Nullable ProxySelector> system) {
    this.environment = Map.copyOf(environment);
    this.system = system;
    this.script = new ProxyScript(this.environment);
  }

  /** This computer's. */
  public static Proxies here() {
    return new Proxies(System.getenv(), ProxySelector::getDefault);
  }

  /** The proxy on the way to an address; blocks for some seconds at most, when the system takes long to say. */
  public Optional<ProxyAddress> to(HttpUrl url) {
    return ServerAddress.isLoopback(url.host()) ? Optional.empty() : variable(url)
        .map(variable -> isExempt(url) ? Optional.<ProxyAddress>empty() : ProxyAddress.parse(value(variable), variable))
        .orElseGet(() -> ofSystem(url));
  }

  /**
   * Where a script that chooses the proxy to an address is set, when none is known without it; it is not run. Blocks for
   * some seconds at most.
   */
  public Optional<String> scriptFor(HttpUrl url) {
    boolean settled = ServerAddress.isLoopback(url.host()) || isExempt(url) || to(url).isPresent();
    return settled ? Optional.empty() : script.setIn();
  }

  /**
   * Whether a request can go out.
   *
   * @throws ProblemException {@code net.proxy-setting}: the variable for this address names no proxy we can use;
   *     {@code net.proxy-script}: it names a script
   */
  void check(HttpUrl url) throws ProblemException {
    Optional<String> variable = ServerAddress.isLoopback(url.host()) ? Optional.empty() : variable(url);
    if (variable.isPresent() && !isExempt(url) && ProxyAddress.parse(value(variable.get()), "").isEmpty()) {
      boolean isScript = ProxyScript.isAddress(value(variable.get()));
      throw new ProblemException(new Problem.NoAnswer(
          isScript ? ProblemCode.PROXY_SCRIPT : ProblemCode.PROXY_SETTING, url.host(), variable.get()));
    }
  }

  @Override
  public List<Proxy> select(URI address) {
    HttpUrl url = HttpUrl.get(address);
    return List.of(url == null ? Proxy.NO_PROXY : to(url).map(ProxyAddress::proxy).orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException cause) {
    LOG.debug("a proxy cannot be reached: {}", cause.getClass().getSimpleName());
  }

  /** User and password once, with the first request; a proxy that refuses them is not asked again. */
  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
    ProxySchemes.check(response);
    Request request = response.request();
    return request.header(AUTHORIZATION) != null ? null : to(request.url()).flatMap(ProxyAddress::authorization)
        .map(secret -> request.newBuilder().header(AUTHORIZATION, secret.reveal()).build()).orElse(null);
  }

  /** The variable that counts for an address, when one is set and Java was not told otherwise. */
  private Optional<String> variable(HttpUrl url) {
    if (isToldToJava()) {
      return Optional.empty();
    }
    String scheme = url.isHttps() ? "https_proxy" : "http_proxy";
    return Stream.of(scheme, "all_proxy").flatMap(name -> Stream.of(name, name.toUpperCase(java.util.Locale.ROOT)))
        .filter(name -> !value(name).isBlank()).findFirst();
  }

  private static boolean isToldToJava() {
    return Stream.of("https.proxyHost", "http.proxyHost", "socksProxyHost")
        .anyMatch(name -> System.getProperty(name) != null);
  }

  private boolean isExempt(HttpUrl url) {
    String list = value("no_proxy").isBlank() ? value("NO_PROXY") : value("no_proxy");
    return NoProxy.parse(list).covers(url);
  }

  private String value(String variable) {
    return environment.getOrDefault(variable, "");
  }

  /** On a thread of its own: a desktop that looks for a proxy's script may take for ever. */
  private Optional<ProxyAddress> ofSystem(HttpUrl url) {
    FutureTask<List<Proxy>> task = new FutureTask<>(() -> ask(url.uri()));
    Thread.ofPlatform().daemon().name("proxy").start(task);
    try {
      return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS).stream().findFirst().flatMap(ProxyAddress::of);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the system does not say which proxy to use: {}", e.getClass().getSimpleName());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private List<Proxy> ask(URI address) {
    ProxySelector selector = system.get();
    return selector == null ? List.of() : selector.select(address);
  }
}
