package app.myphone.bench;

import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.Clock;
import app.myphone.problem.Secret;
import app.myphone.zitadel.GrpcWebWire;
import app.myphone.zitadel.GrpcWire;
import app.myphone.zitadel.JsonWire;
import app.myphone.zitadel.ZitadelApi;
import com.sun.management.ThreadMXBean;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.lite.ProtoLiteUtils;
import io.grpc.stub.ClientCalls;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import zitadel.auth.v1.GetMyPhoneRequest;
import zitadel.auth.v1.GetMyPhoneResponse;

/**
 * What a wire costs over bare OkHttp: one phone call per wire through {@link ZitadelApi}, against GET and read, and
 * grpc-java's blocking stub, to one server in a process of its own. Short rounds alternate; what is printed are medians
 * over the rounds of the ratios within a round. Calls are made from a virtual thread, as the program makes them.
 */
public final class PhoneBench {
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 60;
  private static final int CALLS = 150;
  private static final Secret TOKEN = new Secret("t".repeat(104));
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private PhoneBench() {}

  /** One way to ask for the phone, and what each round took: p50 in nanoseconds, bytes a call. */
  private record Way(Callable<?> call, double[] nanos, double[] bytes) {
    Way(Callable<?> call) {
      this(call, new double[ROUNDS], new double[ROUNDS]);
    }

    void round(int round) throws Exception {
      long[] times = new long[CALLS];
      long before = THREADS.getTotalThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        long start = System.nanoTime();
        call.call();
        times[i] = System.nanoTime() - start;
      }
      long allocated = THREADS.getTotalThreadAllocatedBytes() - before;
      if (round >= 0) {
        Arrays.sort(times);
        nanos[round] = times[CALLS / 2];
        bytes[round] = (double) allocated / CALLS;
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    Process server = server();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      int port = Integer.parseInt(out.readLine());
      Thread bench = Thread.ofVirtual().unstarted(() -> run(port));
      bench.start();
      bench.join();
    } finally {
      server.destroy();
    }
    ActBench.run();
  }

  private static void run(int port) {
    ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    try (HttpStack http = new HttpStack("my-phone/bench", "en")) {
      Map<String, Way> ways = ways(HttpUrl.get("http://127.0.0.1:" + port), http, channel);
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (Way way : ways.values()) {
          way.round(round);
        }
      }
      print(ways);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      channel.shutdownNow();
    }
  }

  private static Map<String, Way> ways(HttpUrl url, HttpStack http, ManagedChannel channel) {
    Retries retries = new Retries(Clock.system());
    OkHttpClient okhttp = new OkHttpClient();
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("bare OkHttp", new Way(() -> bare(okhttp, url.resolve("/auth/v1/users/me/phone"))));
    ways.put("REST", phone(new JsonWire(http, url, retries)));
    ways.put("gRPC-Web", phone(new GrpcWebWire(http, url, retries)));
    ways.put("gRPC", phone(new GrpcWire(http, url, retries)));
    ways.put("grpc-java", new Way(() -> stub(channel)));
    return ways;
  }

  private static Way phone(ZitadelApi api) {
    return new Way(() -> api.myPhone(TOKEN, "1", Deadline.in(Duration.ofSeconds(20), Clock.system()))
        .number().orElseThrow());
  }

  private static byte[] bare(OkHttpClient client, HttpUrl url) throws Exception {
    Request request = new Request.Builder().url(url).header("Authorization", "Bearer " + TOKEN.reveal()).build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().bytes();
    }
  }

  private static final MethodDescriptor<GetMyPhoneRequest, GetMyPhoneResponse> GET_MY_PHONE =
      MethodDescriptor.<GetMyPhoneRequest, GetMyPhoneResponse>newBuilder().setType(MethodDescriptor.MethodType.UNARY)
          .setFullMethodName("zitadel.auth.v1.AuthService/GetMyPhone")
          .setRequestMarshaller(ProtoLiteUtils.marshaller(GetMyPhoneRequest.getDefaultInstance()))
          .setResponseMarshaller(ProtoLiteUtils.marshaller(GetMyPhoneResponse.getDefaultInstance())).build();

  private static String stub(ManagedChannel channel) {
    return ClientCalls.blockingUnaryCall(channel, GET_MY_PHONE,
        CallOptions.DEFAULT.withDeadlineAfter(20, TimeUnit.SECONDS), GetMyPhoneRequest.getDefaultInstance())
        .getPhone().getPhone();
  }

  private static void print(Map<String, Way> ways) {
    Way bare = ways.get("bare OkHttp");
    System.out.printf("%-12s %9s %9s %9s %9s%n", "", "p50 µs", "× bare", "B/call", "× bare");
    ways.forEach((name, way) -> System.out.printf("%-12s %9.1f %9.2f %9.0f %9.2f%n", name, median(way.nanos()) / 1000,
        median(ratios(way.nanos(), bare.nanos())), median(way.bytes()), median(ratios(way.bytes(), bare.bytes()))));
    Way stub = ways.get("grpc-java");
    System.out.printf("gRPC × grpc-java: %.2f time, %.2f bytes%n",
        median(ratios(ways.get("gRPC").nanos(), stub.nanos())), median(ratios(ways.get("gRPC").bytes(), stub.bytes())));
  }

  private static double[] ratios(double[] some, double[] others) {
    double[] ratios = new double[some.length];
    Arrays.setAll(ratios, i -> some[i] / others[i]);
    return ratios;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static Process server() throws Exception {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--sun-misc-unsafe-memory-access=allow", "-Xmx512m", "-classpath", System.getProperty("java.class.path"),
        BenchServer.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
