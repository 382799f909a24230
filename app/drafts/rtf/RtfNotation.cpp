// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfNotation.h"

namespace morat {

QByteArray rtfNotation(const QString &text, int fallback) {
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

QByteArray rtfNotation(const LegacyFont &font, const QString &text, int fallback) {
    QByteArray out;
    const QString written = writtenFor(font, text).value_or(text);
    for (const QChar c : written) {
        const auto code = windows1252Code(c);
        if (code && *code >= 0x80)
            out += "\\'" + QByteArray::number(*code, 16);
        else
            out += rtfNotation(QString(c), fallback);
    }
    return out;
}

} // namespace morat
