package app.myphone.zitadel;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/**
 * Finds fields of a wrong wire type. Protobuf takes them for unknown ones, and a phone that was sent as something else
 * must not be read as "no phone".
 */
final class WireTypes {
  private static final byte[] NOTHING = new byte[0];

  private WireTypes() {}

  /**
   * The last value of a field that is a string or a message; empty when it is absent.
   *
   * @throws UnreadableException when it is there and of another type
   */
  static byte[] field(byte[] message, int number) throws InvalidProtocolBufferException, UnreadableException {
    CodedInputStream in = CodedInputStream.newInstance(message);
    byte[] value = NOTHING;
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        boolean wanted = WireFormat.getTagFieldNumber(tag) == number;
        if (wanted && WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
          throw new UnreadableException("field " + number);
        }
        if (wanted) {
          value = in.readByteArray();
        } else if (!in.skipField(tag)) {
          throw new UnreadableException("message");
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException("message");
    }
    return value;
  }
}
