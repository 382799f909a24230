// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/TextMeasure.h"

#include <QFontMetricsF>
#include <QString>

#include <algorithm>

namespace morat {

namespace {
constexpr int lettersALine = 72;
} // namespace

qreal usualLetter(const QFont &font) {
    static const QString usual = QStringLiteral("Hội đồng nhân dân tỉnh đã thông qua nghị quyết, ");
    return QFontMetricsF(font).horizontalAdvance(usual) / qreal(usual.size());
}

bool hasLettersALine(const QFont &font, qreal room) {
    return room >= fewLetters * usualLetter(font);
}

int leftBeside(const QFont &font, qreal room) {
    return std::max(0, int(room - lettersALine * usualLetter(font)));
}

} // namespace morat
