// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/JsonPlaces.h"

#include "drafts/charsets/Decoding.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// U+FFFD, as which a damaged byte is shown.
constexpr QByteArrayView replacement = "\xef\xbf\xbd";

/// The character that the escape at `at` stands for, and its length.
struct Unescaped {
    QByteArray bytes;
    qsizetype length = 2;
};

Unescaped unescaped(QByteArrayView json, qsizetype at) {
    const auto unitAt = [&](qsizetype place) -> std::optional<char16_t> {
        if (place + 6 > json.size() || json[place] != '\\' || json[place + 1] != 'u')
            return {};
        return char16_t(json.sliced(place + 2, 4).toByteArray().toUShort(nullptr, 16));
    };
    if (const auto unit = unitAt(at)) {
        if (QChar::isHighSurrogate(*unit)) {
            const auto low = unitAt(at + 6);
            if (low && QChar::isLowSurrogate(*low))
                return {QString::fromUcs4(std::array{QChar::surrogateToUcs4(*unit, *low)}.data(), 1)
                            .toUtf8(),
                        12};
        }
        const bool isLetter = !QChar::isSurrogate(*unit) && *unit != 0;
        return {QString(isLetter ? QChar(*unit) : QChar(QChar::ReplacementCharacter)).toUtf8(), 6};
    }
    switch (json[at + 1]) {
    case 'n':
        return {"\n"};
    case 'r':
        return {"\r"};
    case 't':
        return {"\t"};
    case 'b':
    case 'f':
        return {" "};
    default:
        return {QByteArray(1, json[at + 1])};
    }
}

struct Level {
    bool isObject = false;
    QString key;
    qsizetype number = 0;
    qsizetype container = -1; ///< its number among those that are kept
};

QStringList pathOf(const QList<Level> &levels) {
    QStringList path;
    for (const Level &level : levels)
        path.append(level.isObject ? level.key : QString::number(level.number));
    return path;
}

} // namespace

JsonPlaces jsonPlaces(const QByteArray &json) {
    QList<Level> levels;
    JsonPlaces places;
    bool isKey = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        switch (json[at]) {
        case '{':
        case '[': {
            Level level{json[at] == '{', {}, 0, -1};
            if (levels.size() <= JsonPlaces::deepestContainer) {
                level.container = places.containers.size();
                places.containers.append({pathOf(levels), {at, 0}});
            }
            levels.append(std::move(level));
            isKey = json[at] == '{';
            break;
        }
        case '}':
        case ']':
            if (levels.isEmpty())
                break;
            if (const qsizetype kept = levels.last().container; kept >= 0) {
                SourceRange &whole = places.containers[kept].whole;
                whole.length = at + 1 - whole.start;
            }
            levels.removeLast();
            isKey = false;
            break;
        case ',':
            if (!levels.isEmpty()) {
                ++levels.last().number;
                isKey = levels.last().isObject;
            }
            break;
        case ':':
            isKey = false;
            break;
        case '"': {
            const qsizetype start = at + 1;
            for (++at; at < json.size() && json[at] != '"'; ++at)
                at += json[at] == '\\' ? 1 : 0;
            const SourceRange content{start, at - start};
            if (levels.isEmpty())
                break;
            if (isKey)
                levels.last().key = QString::fromUtf8(json.mid(start, content.length));
            else
                places.strings.append({pathOf(levels), content});
            break;
        }
        default:
            break;
        }
    }
    return places;
}

bool isJsonCharset(Charset charset) {
    return charset == Charset::Utf8 || charset == Charset::Utf8Damaged;
}

QByteArray readableJson(const QByteArray &json) {
    QByteArray readable;
    for (qsizetype at = 0; at < json.size();) {
        const qsizetype damaged = damagedByte(json, at);
        if (at == 0 && damaged == json.size())
            return json;
        readable += QByteArrayView(json).sliced(at, damaged - at);
        readable += damaged < json.size() ? replacement : QByteArrayView();
        at = damaged + 1;
    }
    return readable;
}

bool leadsTo(const QStringList &pattern, const QStringList &path) {
    bool leads = path.size() == pattern.size();
    for (qsizetype i = 0; leads && i < pattern.size(); ++i)
        leads = pattern[i] == "*"_L1 || pattern[i] == path[i];
    return leads;
}

Quoting jsonQuoting(const QByteArray &file) {
    const bool isAscii =
        std::all_of(file.cbegin(), file.cend(), [](char c) { return uchar(c) < 0x80; });
    return isAscii && file.contains("\\u") ? Quoting::JsonAscii : Quoting::JsonString;
}

void appendJsonString(Envelope &envelope, const QByteArray &file, SourceRange range,
                      Quoting quoting) {
    envelope.beginField(quoting);
    const QByteArrayView content = QByteArrayView(file).sliced(range.start, range.length);
    for (qsizetype at = 0; at < content.size();) {
        if (content[at] == '\\') {
            const Unescaped escape = unescaped(content, at);
            envelope.appendEscape(escape.bytes, {range.start + at, escape.length});
            at += escape.length;
            continue;
        }
        const qsizetype next = content.indexOf('\\', at);
        const QByteArrayView sound = content.first(next < 0 ? content.size() : next);
        const qsizetype end = damagedByte(sound, at);
        if (end > at)
            envelope.append(content.sliced(at, end - at), range.start + at);
        if (end < sound.size())
            envelope.appendEscape(replacement, {range.start + end, 1});
        at = std::min(end + 1, sound.size());
    }
}

} // namespace morat
