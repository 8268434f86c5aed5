package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import app.myphone.demo.DemoPhones.Changed;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The acts on one's own number and what is asked around them, and what support staff do, over REST (wire/05-*,
 * 06-v2-phone-write, 07-*, 09-support-acts).
 */
final class PhoneApi {
  private static final String ME = "/auth/v1/users/me/";
  private static final Pattern V2 = Pattern.compile("/v2/users/([^/]+)/(phone(?:/verify|/resend)?"
      + "|lock|unlock|deactivate|reactivate|invite_code(?:/resend)?|password_reset)");
  private final RestGateway gateway;
  private final DemoPeople people;
  private final DemoPhones phones;
  private final DemoStaff staff;

  PhoneApi(RestGateway gateway, DemoPeople people, DemoPhones phones) {
    this.gateway = gateway;
    this.people = people;
    this.phones = phones;
    this.staff = new DemoStaff(people, phones);
  }

  /** Empty when the request is for another part of the API. */
  Optional<DemoReply> answer(DemoRequest request) {
    Matcher v2 = V2.matcher(request.path());
    if (v2.matches()) {
      return v2(request, v2.group(1), v2.group(2));
    }
    return request.path().startsWith(ME)
        ? v1(request, request.method() + " " + request.path().substring(ME.length())) : Optional.empty();
  }

  private Optional<DemoReply> v1(DemoRequest request, String call) {
    return Optional.ofNullable(switch (call) {
      case "PUT phone" -> gateway.v1(request, person ->
          details(phones.set(person, text(request, "phone"), PhoneRefusals.V1)));
      case "POST phone/_verify" -> gateway.v1(request, person ->
          details(phones.verify(person, text(request, "code"), PhoneRefusals.V1)));
      case "POST phone/_resend_verification" ->
          gateway.v1(request, person -> details(phones.sendCode(person, PhoneRefusals.V1)));
      case "DELETE phone" -> gateway.v1(request, person -> details(phones.remove(person, PhoneRefusals.V1)));
      case "POST changes/_search" -> gateway.v1(request, person -> changes(request, person));
      case "POST auth_factors/_search" -> gateway.v1(request, person ->
          object("result", Optional.of(factors(person)).filter(some -> !some.isEmpty())));
      default -> null;
    });
  }

  private Optional<DemoReply> v2(DemoRequest request, String id, String what) {
    return Optional.ofNullable(switch (request.method() + " " + what) {
      case "POST phone" -> gateway.v2(request, person ->
          details(phones.set(own(person, id), text(request, "phone"), PhoneRefusals.V2)));
      case "POST phone/verify" -> gateway.v2(request, person ->
          details(phones.verify(own(person, id), text(request, "verificationCode"), PhoneRefusals.V2)));
      case "POST phone/resend" -> gateway.v2(request, person -> details(person.id().equals(id)
          ? phones.sendCode(person, PhoneRefusals.V2) : staff.act(person, id, what)));
      case "DELETE phone" -> gateway.v2(request, person -> details(phones.remove(own(person, id), PhoneRefusals.V2)));
      default -> what.startsWith("phone") || !request.method().equals("POST") ? null
          : gateway.v2(request, person -> details(staff.act(person, id, what)));
    });
  }

  private Map<String, Object> changes(DemoRequest request, DemoPerson person) {
    return DemoHistory.of(people.original(person.id()).orElse(person), people.changes().since(person),
        request.body().utf8());
  }

  /** A second factor by text message needs a number that is verified (wire/07-auth-factors). */
  private List<Map<String, Object>> factors(DemoPerson person) {
    return methods(person)
        .map(method -> object("state", "AUTH_FACTOR_STATE_READY",
            method.endsWith("_OTP_SMS") ? "otpSms" : "otp", Map.of())).toList();
  }

  private Stream<String> methods(DemoPerson person) {
    return DemoMethods.of(person, people.original(person.id()).orElse(person)).stream()
        .filter(method -> !method.endsWith("_PASSWORD"));
  }

  private DemoPerson own(DemoPerson caller, String id) throws ApiError {
    if (caller.id().equals(id)) {
      return caller;
    }
    throw people.byId(id).isPresent() ? new ApiError(5, "membership not found", "AUTHZ-cdgFk")
        : new ApiError(5, "Phone not found", "COMMAND-ieJ2e");
  }

  private static String text(DemoRequest request, String member) throws ApiError {
    JsonNode body = DemoSearch.read(request.body().utf8());
    if (!body.isObject()) {
      throw new ApiError(3, "proto: syntax error (line 1:1): unexpected token " + request.body().utf8().strip().charAt(0));
    }
    JsonNode value = body.path(member);
    if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
      throw new ApiError(3, "proto: (line 1:10): invalid value for string field " + member + ": " + value.asText());
    }
    return value.asText("");
  }

  private static Map<String, Object> details(Changed changed) {
    return object("details", object("sequence", String.valueOf(changed.sequence()), "changeDate", changed.date(),
        "resourceOwner", changed.organisation()));
  }
}
