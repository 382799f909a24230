// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/LevelLook.h"

#include "desktop/look/ReadablePalette.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("LevelLook", text);
}

QPixmap drawnIcon(Level level, const QColor &colour, const QColor &paper, int size) {
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    const auto stroke = [&painter](const QColor &pen, double width) {
        painter.setPen(QPen(pen, width, Qt::SolidLine, Qt::RoundCap));
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (level) {
    case Level::Error:
        painter.drawEllipse(QRectF(1, 1, 14, 14));
        stroke(paper, 1.9);
        painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
        painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
        break;
    case Level::Warning: {
        QPainterPath triangle;
        triangle.moveTo(8, 1.4);
        triangle.lineTo(15.2, 14.4);
        triangle.lineTo(0.8, 14.4);
        triangle.closeSubpath();
        painter.drawPath(triangle);
        stroke(paper, 1.8);
        painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.6));
        painter.drawPoint(QPointF(8, 12.2));
        break;
    }
    case Level::Info:
        painter.setBrush(Qt::NoBrush);
        stroke(colour, 1.6);
        painter.drawEllipse(QRectF(1.8, 1.8, 12.4, 12.4));
        stroke(colour, 1.8);
        painter.drawLine(QPointF(8, 7.4), QPointF(8, 11.2));
        painter.drawPoint(QPointF(8, 4.8));
        break;
    }
    return pixmap;
}

} // namespace

bool isDark(const QPalette &palette) {
    // Where white can be read on it better than black.
    return contrast(palette.color(QPalette::Base), Qt::white) >
           contrast(palette.color(QPalette::Base), Qt::black);
}

QColor levelColour(Level level, const QPalette &palette) {
    static constexpr std::array<QRgb, 3> onLight{0xff1f66ad, 0xff9a5b00, 0xffc0221a};
    static constexpr std::array<QRgb, 3> onDark{0xff8abaf0, 0xfff2b553, 0xffff8a80};
    const QColor colour = QColor(isDark(palette) ? onDark[size_t(level)] : onLight[size_t(level)]);
    const bool readable = contrast(colour, palette.color(QPalette::Base)) >= 4.5;
    return readable ? colour : palette.color(QPalette::Text);
}

QColor changeColour(ChangeSide side, const QPalette &palette) {
    static constexpr std::array<QRgb, 4> onLight{0xff7a4a63, 0xff00695c, 0xff6a5c86, 0xff5e35b1};
    static constexpr std::array<QRgb, 4> onDark{0xffd9a7bf, 0xff6fd8c6, 0xffb6aacd, 0xffc8b3ff};
    const QColor colour = QColor(isDark(palette) ? onDark[size_t(side)] : onLight[size_t(side)]);
    const bool readable = contrast(colour, palette.color(QPalette::Base)) >= 4.5;
    return readable ? colour : palette.color(QPalette::Text);
}

QTextCharFormat::UnderlineStyle levelUnderline(Level level) {
    switch (level) {
    case Level::Error:
        return QTextCharFormat::WaveUnderline;
    case Level::Warning:
        return QTextCharFormat::DashUnderline;
    case Level::Info:
        break;
    }
    return QTextCharFormat::DotLine;
}

QIcon levelIcon(Level level, const QPalette &palette) {
    QIcon icon;
    for (const int size : {16, 24, 32, 48}) {
        icon.addPixmap(
            drawnIcon(level, levelColour(level, palette), palette.color(QPalette::Base), size));
        // In a row that is selected its own colour could not be seen.
        icon.addPixmap(drawnIcon(level, palette.color(QPalette::HighlightedText),
                                 palette.color(QPalette::Highlight), size),
                       QIcon::Selected);
    }
    return icon;
}

QString levelWord(Level level) {
    switch (level) {
    case Level::Error:
        return say(QT_TRANSLATE_NOOP("LevelLook", "Error"));
    case Level::Warning:
        return say(QT_TRANSLATE_NOOP("LevelLook", "Warning"));
    case Level::Info:
        break;
    }
    return say(QT_TRANSLATE_NOOP("LevelLook", "Information"));
}

QString stateWord(WorkflowState state) {
    switch (state) {
    case WorkflowState::New:
        return say(QT_TRANSLATE_NOOP("LevelLook", "New"));
    case WorkflowState::Assigned:
        return say(QT_TRANSLATE_NOOP("LevelLook", "Assigned"));
    case WorkflowState::InReview:
        return say(QT_TRANSLATE_NOOP("LevelLook", "In review"));
    case WorkflowState::SecondReading:
        return say(QT_TRANSLATE_NOOP("LevelLook", "Second reading"));
    case WorkflowState::Returned:
        return say(QT_TRANSLATE_NOOP("LevelLook", "Returned to the author"));
    case WorkflowState::Archived:
        return say(QT_TRANSLATE_NOOP("LevelLook", "Archived"));
    case WorkflowState::Reviewed:
        return say(QT_TRANSLATE_NOOP("LevelLook", "Reviewed"));
    case WorkflowState::Exported:
        break;
    }
    return say(QT_TRANSLATE_NOOP("LevelLook", "Exported"));
}

QString categoryWord(const QString &category) {
    static constexpr std::array<std::pair<const char *, const char *>, 12> words{{
        {"spelling.syllable", QT_TRANSLATE_NOOP("LevelLook", "Misspelt syllables")},
        {"spelling.phrase", QT_TRANSLATE_NOOP("LevelLook", "Wrong words")},
        {"spelling.context", QT_TRANSLATE_NOOP("LevelLook", "Words out of place")},
        {"spelling.keystroke", QT_TRANSLATE_NOOP("LevelLook", "Keystroke typos")},
        {"embed", QT_TRANSLATE_NOOP("LevelLook", "Pictures, videos, embeds")},
        {"leftover", QT_TRANSLATE_NOOP("LevelLook", "Leftovers of the CMS")},
        {"typography", QT_TRANSLATE_NOOP("LevelLook", "Typography")},
        {"capitalisation", QT_TRANSLATE_NOOP("LevelLook", "Capital letters")},
        {"consistency", QT_TRANSLATE_NOOP("LevelLook", "Consistency")},
        {"style", QT_TRANSLATE_NOOP("LevelLook", "House style")},
        {"structure", QT_TRANSLATE_NOOP("LevelLook", "Structure")},
        {"encoding", QT_TRANSLATE_NOOP("LevelLook", "Encoding")},
    }};
    for (const auto &[id, word] : words) {
        if (category == QLatin1StringView(id))
            return say(word);
    }
    return category;
}

QString kindTag(BlockKind kind) {
    switch (kind) {
    case BlockKind::Headline:
        return say(QT_TRANSLATE_NOOP("LevelLook", "headline"));
    case BlockKind::Lead:
        return say(QT_TRANSLATE_NOOP("LevelLook", "lead"));
    case BlockKind::Heading:
        return say(QT_TRANSLATE_NOOP("LevelLook", "heading"));
    case BlockKind::Caption:
        return say(QT_TRANSLATE_NOOP("LevelLook", "caption"));
    case BlockKind::Credit:
        return say(QT_TRANSLATE_NOOP("LevelLook", "credit"));
    case BlockKind::Byline:
        return say(QT_TRANSLATE_NOOP("LevelLook", "byline"));
    case BlockKind::Furniture:
        return say(QT_TRANSLATE_NOOP("LevelLook", "furniture"));
    case BlockKind::Quote:
        return say(QT_TRANSLATE_NOOP("LevelLook", "quote"));
    default:
        return {};
    }
}

} // namespace morat
