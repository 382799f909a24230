// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreText.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr char16_t escape = 0x1B;
constexpr qsizetype digits = 4;

/// Whether the unit at a place is one half of a pair that stands there whole.
bool isPaired(const QString &text, qsizetype at) {
    const QChar unit = text[at];
    if (unit.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return at > 0 && text[at - 1].isHighSurrogate();
}

bool mustBeEscaped(const QString &text, qsizetype at) {
    const QChar unit = text[at];
    return unit.isNull() || unit == escape || (unit.isSurrogate() && !isPaired(text, at));
}

} // namespace

QString escapedText(const QString &text) {
    QString escaped;
    qsizetype copied = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!mustBeEscaped(text, i))
            continue;
        escaped += QStringView(text).sliced(copied, i - copied);
        escaped += QChar(escape) + u"%1"_s.arg(text[i].unicode(), digits, 16, QChar(u'0'));
        copied = i + 1;
    }
    return copied == 0 ? text : escaped + QStringView(text).sliced(copied);
}

QString unescapedText(const QString &stored) {
    qsizetype at = stored.indexOf(QChar(escape));
    if (at < 0)
        return stored;
    QString text;
    qsizetype copied = 0;
    while (at >= 0) {
        text += QStringView(stored).sliced(copied, at - copied);
        const QStringView code =
            QStringView(stored).sliced(at + 1).first(std::min(digits, stored.size() - at - 1));
        bool isCode = false;
        const ushort unit = code.toUShort(&isCode, 16);
        // What this program did not write stays as it is.
        text += isCode && code.size() == digits ? QChar(unit) : QChar(escape);
        copied = at + 1 + (isCode && code.size() == digits ? digits : 0);
        at = stored.indexOf(QChar(escape), copied);
    }
    return text + QStringView(stored).sliced(copied);
}

} // namespace morat
