package app.myphone.demo;

import java.util.Map;

/** The REST gateway in front of the API: who calls, and how an answer or a refusal is dressed in either version. */
final class RestGateway {
  private final ApiCaller caller;

  RestGateway(ApiCaller caller) {
    this.caller = caller;
  }

  /** What a call says when nothing stands against it. */
  @FunctionalInterface
  interface Call {
    Map<String, Object> answer(DemoPerson person) throws ApiError;
  }

  DemoReply v1(DemoRequest request, Call call) {
    try {
      return Replies.rest(request, 200, DemoJson.text(call.answer(authorized(request))));
    } catch (ApiError e) {
      return failed(request, e, Replies.rest(request, e.http(), e.json()));
    }
  }

  DemoReply v2(DemoRequest request, Call call) {
    try {
      return Replies.restV2(request, 200, DemoJson.text(call.answer(authorized(request))));
    } catch (ApiError e) {
      return failed(request, e, Replies.restV2(request, e.http(), e.json()));
    }
  }

  /** No browser page may use a person's token: any Origin is refused, even the server's own. */
  private DemoPerson authorized(DemoRequest request) throws ApiError {
    DemoPerson person = caller.person(request);
    if (request.header("Origin").isPresent()) {
      throw new ApiError(7, "Errors.OriginNotAllowed", "AUTH-DZG21");
    }
    return person;
  }

  /** JSON that the gateway cannot read never reaches the API. */
  private static DemoReply failed(DemoRequest request, ApiError error, DemoReply reply) {
    return switch (error.code()) {
      case 3 -> error.id().isPresent() || error.message().startsWith("invalid ") ? reply
          : Replies.gateway(request, 400, 3, error.message());
      case 14 -> Replies.gateway(request, 503, 14, error.message());
      case 16 -> reply.header("Www-Authenticate", error.message());
      default -> reply;
    };
  }
}
