// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfNotation.h"

#include "drafts/rtf/RtfMarkup.h"

namespace morat {

namespace {

class RtfWriter final : public NotationWriter {
public:
    explicit RtfWriter(const Draft &draft)
        : NotationWriter(draft)
        // It was read before.
        , m_markup(readRtfMarkup(draft.source).value_or(RtfMarkup())) {}
    [[nodiscard]] bool isMarkup() const override { return true; }
    [[nodiscard]] QByteArray written(const QString &text,
                                     const WritingPlace &place) const override {
        return rtfEscaped(text, m_markup.fallbackAt(place.at));
    }
    [[nodiscard]] QByteArray writtenInFont(const LegacyFont &font, const QString &text,
                                           const WritingPlace &place) const override {
        return rtfEscaped(font, text, m_markup.fallbackAt(place.at));
    }
    /// Letters that follow must not become a part of the control word before.
    [[nodiscard]] QByteArray setApart(qint64 at, const QByteArray &bytes) const override {
        return m_markup.isBareEnd(at) ? ' ' + bytes : bytes;
    }
    [[nodiscard]] bool hasTextOutsideWhole() const override { return true; }

private:
    RtfMarkup m_markup;
};

} // namespace

const Notation &rtfNotation() {
    static const NotationOf<RtfWriter> notation;
    return notation;
}

QByteArray rtfEscaped(const QString &text, int fallback) {
    QByteArray out;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == u'\\' || unit == u'{' || unit == u'}') {
            out += '\\';
            out += char(unit);
        } else if (unit == u'\t') {
            out += "\\tab ";
        } else if (unit == u'\u00A0') {
            out += "\\~";
        } else if (unit == u'\u00AD') {
            out += "\\-";
        } else if (unit == u'\u2011') {
            out += "\\_";
        } else if (unit < 0x80) {
            out += char(unit);
        } else {
            out += "\\u" + QByteArray::number(qint16(unit)) +
                   (fallback == 0 ? QByteArray(" ") : QByteArray(fallback, '?'));
        }
    }
    return out;
}

QByteArray rtfEscaped(const LegacyFont &font, const QString &text, int fallback) {
    QByteArray out;
    const QString written = writtenFor(font, text).value_or(text);
    for (const QChar c : written) {
        const auto code = windows1252Code(c);
        if (code && *code >= 0x80)
            out += "\\'" + QByteArray::number(*code, 16);
        else
            out += rtfEscaped(QString(c), fallback);
    }
    return out;
}

} // namespace morat
