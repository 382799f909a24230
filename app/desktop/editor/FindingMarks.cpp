// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/FindingMarks.h"

#include "desktop/findings/QuestionLook.h"
#include "desktop/look/LevelLook.h"

#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Modest: the text of an article, not its layout.
QTextCharFormat kindFormat(BlockKind kind, const QPalette &palette) {
    QTextCharFormat format;
    const QColor faint = palette.color(QPalette::Disabled, QPalette::Text);
    switch (kind) {
    case BlockKind::Headline:
        format.setFontWeight(QFont::Bold);
        format.setProperty(QTextFormat::FontSizeAdjustment, 1);
        break;
    case BlockKind::Lead:
        format.setFontWeight(QFont::DemiBold);
        break;
    case BlockKind::Heading:
        format.setFontWeight(QFont::Bold);
        break;
    case BlockKind::Caption:
    case BlockKind::Credit:
    case BlockKind::Byline:
        format.setFontItalic(true);
        break;
    case BlockKind::Furniture:
    case BlockKind::Code:
        format.setForeground(faint);
        break;
    default:
        break;
    }
    return format;
}

} // namespace

std::pair<qsizetype, qsizetype> FindingMarks::touching(const ReviewSession &session,
                                                       TextRange range) {
    const QList<PlacedFinding> &findings = session.findings();
    // Findings do not overlap, so their ends are in order as their starts are.
    const auto first = std::partition_point(
        findings.cbegin(), findings.cend(),
        [range](const PlacedFinding &placed) { return placed.place.end() < range.start; });
    const auto last =
        std::partition_point(first, findings.cend(), [range](const PlacedFinding &placed) {
            return placed.place.start <= range.end();
        });
    return {first - findings.cbegin(), last - findings.cbegin()};
}

QList<FindingMarks::Shown> FindingMarks::shownIn(const ReviewSession &session,
                                                 TextRange paragraph) const {
    QList<Shown> all;
    const auto [first, last] = touching(session, paragraph);
    for (qsizetype i = first; i < last; ++i) {
        const PlacedFinding &placed = session.findings()[i];
        const qsizetype start = std::max(placed.place.start, paragraph.start);
        const qsizetype end = std::min(placed.place.end(), paragraph.end());
        const bool quiet =
            m_quiet && start <= m_quiet->end() && m_quiet->start <= end && start < end;
        if (start >= end || quiet)
            continue;
        const bool marked = isMarked(session, i);
        const bool isCurrent = m_current.is(placed.finding);
        if (marked || isCurrent)
            all.append(
                {{start - paragraph.start, end - start}, placed.finding.level, marked, isCurrent});
    }
    return all;
}

size_t FindingMarks::fingerprint(const ReviewSession &session, TextRange paragraph) const {
    size_t seed = 0;
    for (const Shown &shown : shownIn(session, paragraph))
        seed = qHashMulti(seed, shown.place.start, shown.place.length, int(shown.level),
                          shown.isMarked, shown.isCurrent);
    for (const ReviewSession::QuestionMark &question : session.questionMarks()) {
        if (question.place.start < paragraph.end() && paragraph.start < question.place.end())
            seed = qHashMulti(seed, question.place.start - paragraph.start, question.place.length,
                              int(question.state));
    }
    return seed;
}

QList<QTextLayout::FormatRange> FindingMarks::formats(const ReviewSession &session,
                                                      const QTextBlock &block,
                                                      const BlockDress &dress,
                                                      const QPalette &palette) const {
    QList<QTextLayout::FormatRange> ranges;
    const QString text = block.text();
    const QTextCharFormat kind = kindFormat(dress.kind, palette);
    if (!kind.isEmpty() && !text.isEmpty())
        ranges.append({0, int(text.size()), kind});

    qsizetype embed = 0;
    for (qsizetype at = text.indexOf(QChar(embedCharacter)); at >= 0;
         at = text.indexOf(QChar(embedCharacter), at + 1)) {
        QTextCharFormat box;
        box.setObjectType(embedObjectType);
        box.setProperty(embedLabelProperty, dress.embedLabels.value(embed, u"▢"_s));
        box.setProperty(embedPictureProperty, dress.embedPictures.value(embed++));
        ranges.append({int(at), 1, box});
    }

    const TextRange whole{block.position(), text.size()};
    for (const ReviewSession::QuestionMark &question : session.questionMarks()) {
        const qsizetype start = std::max(question.place.start, whole.start);
        const qsizetype end = std::min(question.place.end(), whole.end());
        if (start >= end)
            continue;
        // A line above the words and a ground: what findings underline stays as it is.
        QTextCharFormat mark;
        mark.setFontOverline(true);
        mark.setBackground(questionGround(question.state, palette));
        ranges.append({int(start - whole.start), int(end - start), mark});
    }
    for (const Shown &shown : shownIn(session, whole)) {
        const QColor colour = levelColour(shown.level, palette);
        QTextCharFormat mark;
        if (shown.isMarked) {
            mark.setUnderlineStyle(levelUnderline(shown.level));
            mark.setUnderlineColor(colour);
        }
        const QStringView words = QStringView(text).mid(shown.place.start, shown.place.length);
        const bool onlyBlanks = words.trimmed().isEmpty();
        if (shown.isCurrent || onlyBlanks) {
            QColor tint = colour;
            tint.setAlpha(shown.isCurrent ? 70 : 35);
            mark.setBackground(tint);
        }
        ranges.append({int(shown.place.start), int(shown.place.length), mark});
    }
    return ranges;
}

QFont kindFont(BlockKind kind, const QFont &base) {
    const QTextCharFormat format = kindFormat(kind, QPalette());
    QFont font = base;
    if (format.hasProperty(QTextFormat::FontWeight))
        font.setWeight(QFont::Weight(format.fontWeight()));
    if (format.fontItalic())
        font.setItalic(true);
    // As Qt reads an adjustment by one.
    if (format.hasProperty(QTextFormat::FontSizeAdjustment))
        font.setPointSizeF(base.pointSizeF() * 1.2);
    return font;
}

} // namespace morat
