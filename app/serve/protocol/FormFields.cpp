// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/FormFields.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace morat {

namespace {

/// What clients of LanguageTool send, whether it is used here or not.
const QSet<QByteArray> &knownParameters() {
    static const QSet<QByteArray> names{"text",
                                        "data",
                                        "language",
                                        "level",
                                        "disabledRules",
                                        "enabledRules",
                                        "disabledCategories",
                                        "enabledCategories",
                                        "enabledOnly",
                                        "motherTongue",
                                        "preferredVariants",
                                        "preferredLanguages",
                                        "noopLanguages",
                                        "mode",
                                        "username",
                                        "apiKey",
                                        "tokenV2",
                                        "dicts",
                                        "dict",
                                        "word",
                                        "allowIncompleteResults",
                                        "enableHiddenRules",
                                        "enableTempOffRules",
                                        "useQuerySettings",
                                        "instanceId",
                                        "textSessionId",
                                        "sessionID",
                                        "userAgent",
                                        "useragent",
                                        "callback",
                                        "filterDictionaryMatches",
                                        "abtest",
                                        "ruleValues",
                                        "sourceLanguage",
                                        "sourceText",
                                        "inputLogging",
                                        "v",
                                        "c"};
    return names;
}

bool isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

enum class Encoding : quint8 {
    Encoded,  ///< it has codes, and nothing that an encoder would not have left
    Unknown,  ///< neither
    Verbatim, ///< it has what an encoder never leaves
};

Encoding encodingOf(const QByteArray &body) {
    bool hasCodes = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const uchar c = uchar(body[i]);
        if (c <= 0x20 || c >= 0x7f)
            return Encoding::Verbatim;
        if (c != '%')
            continue;
        if (i + 2 >= body.size() || !isHexDigit(body[i + 1]) || !isHexDigit(body[i + 2]))
            return Encoding::Verbatim;
        hasCodes = true;
        i += 2;
    }
    return hasCodes ? Encoding::Encoded : Encoding::Unknown;
}

bool isPrintableAscii(const QByteArray &value) {
    return std::all_of(value.cbegin(), value.cend(),
                       [](char c) { return uchar(c) > 0x20 && uchar(c) < 0x7f; });
}

QString decoded(QByteArray value, Encoding encoding) {
    if (encoding != Encoding::Verbatim)
        value = QByteArray::fromPercentEncoding(value.replace('+', ' '));
    // A mark at the start is a letter of the client's text: it counts it.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(value);
}

struct RawField {
    QByteArray name;
    QByteArray value;
};

/// The piece as a field of its own; one without a name when it belongs to the value before it.
RawField fieldOf(const QByteArray &piece, Encoding encoding, bool isFirst) {
    const qsizetype equals = piece.indexOf('=');
    if (equals <= 0)
        return {};
    const RawField field{piece.left(equals), piece.mid(equals + 1)};
    if (isFirst || encoding == Encoding::Encoded)
        return field;
    // A text that goes on with "&language=" and words is still that text.
    if (!knownParameters().contains(field.name))
        return {};
    const bool isText = field.name == "text" || field.name == "data";
    return isText || encoding == Encoding::Unknown || isPrintableAscii(field.value) ? field
                                                                                    : RawField();
}

} // namespace

QList<FormField> formFields(const QByteArray &body) {
    const Encoding encoding = encodingOf(body);
    QList<RawField> raw;
    for (qsizetype start = 0; start <= body.size();) {
        const qsizetype found = body.indexOf('&', start);
        const qsizetype end = found < 0 ? body.size() : found;
        const QByteArray piece = body.mid(start, end - start);
        start = end + 1;
        RawField field = fieldOf(piece, encoding, raw.isEmpty());
        if (!field.name.isEmpty())
            raw.append(std::move(field));
        else if (!raw.isEmpty())
            raw.last().value += '&' + piece;
    }
    QList<FormField> fields;
    fields.reserve(raw.size());
    for (const RawField &field : raw)
        fields.append({field.name, decoded(field.value, encoding)});
    return fields;
}

} // namespace morat
