// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/ChangeMarks.h"

#include "desktop/editor/FindingMarks.h"
#include "desktop/look/LevelLook.h"
#include "review/output/ShownWords.h"
#include "review/session/ReviewSession.h"

#include <QFontMetricsF>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Of 255: as much as the ground of a new version's words has of their colour.
constexpr int versionTint = 36;
/// …and the letters around words that are gone.
constexpr int goneTint = 70;
/// What is wider stands in rows of its own: of the room for text.
constexpr qreal widestGap = 0.4;

/// The letter behind which a gap before `offset` is made: the last that is seen in the line, so
/// that no gap hangs beyond the end of a line. -1: there is none.
int letterBefore(const QString &text, int offset) {
    int letter = offset - 1;
    while (letter >= 0 && text[letter].isSpace())
        --letter;
    return letter >= 0 && text[letter] == QChar(embedCharacter) ? -1 : letter;
}

/// Letters were put into a word that was there, or beside it.
bool isWordGrown(const ShownChange &change) {
    const QString &before = change.before;
    const QString &after = change.after;
    if (before.isEmpty() || before.size() >= after.size())
        return false;
    qsizetype head = 0;
    while (head < before.size() && before[head] == after[head])
        ++head;
    return QStringView(after).endsWith(QStringView(before).mid(head));
}

QTextLayout::FormatRange gapFormat(const QString &text, int letter, qreal width) {
    int start = letter;
    while (start > 0 && (text[start].isLowSurrogate() || text[start].isMark()))
        --start;
    QTextCharFormat format;
    format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    format.setFontLetterSpacing(width);
    // A line under the letter would go on under the gap.
    format.setUnderlineStyle(QTextCharFormat::NoUnderline);
    return {start, letter - start + 1, format};
}

/// The letters around a place at which words are gone.
QList<QTextLayout::FormatRange> tintAround(qsizetype offset, qsizetype length, QColor colour) {
    const qsizetype start = std::max<qsizetype>(0, offset - 1);
    const qsizetype end = std::min(length, offset + 1);
    if (start >= end)
        return {};
    colour.setAlpha(goneTint);
    QTextCharFormat format;
    format.setBackground(colour);
    return {{int(start), int(end - start), format}};
}

} // namespace

void ChangeMarks::setSession(const ReviewSession *session) {
    m_session = session;
    m_view.reset();
}

const ChangeView &ChangeMarks::view() const {
    if (!m_view)
        m_view = m_session ? m_session->changeView() : ChangeView();
    return *m_view;
}

QList<QTextLayout::FormatRange> ChangeMarks::formats(const QTextBlock &block, BlockDress &dress,
                                                     const Look &look,
                                                     QList<QTextLayout::FormatRange> &above) const {
    QList<QTextLayout::FormatRange> ranges;
    dress.removed.clear();
    if (m_shown == ChangesShown::No || !m_session)
        return ranges;
    const QString text = block.text();
    const TextRange whole{block.position(), text.size()};
    const QList<Shown> changes = touching(whole, look.quiet);
    if (changes.isEmpty())
        return ranges;
    dress.removedFont = kindFont(dress.kind, look.font);
    const QFontMetricsF metrics(dress.removedFont);
    for (const Shown &change : changes) {
        const bool isOurs = change.name.by == ChangeBy::Editors;
        const qsizetype start = std::max(change.place.start, whole.start) - whole.start;
        const qsizetype end = std::min(change.place.end(), whole.end()) - whole.start;
        if (start < end) {
            QTextCharFormat format;
            const QColor colour =
                changeColour(isOurs ? ChangeSide::New : ChangeSide::NewVersion, look.palette);
            format.setForeground(colour);
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            format.setUnderlineColor(colour);
            if (!isOurs) {
                QColor tint = colour;
                tint.setAlpha(versionTint);
                format.setBackground(tint);
            }
            ranges.append({int(start), int(end - start), format});
        }
        const qsizetype offset = change.place.start - whole.start;
        if (change.before->isEmpty() || offset < 0 || offset > text.size())
            continue;
        if (m_shown == ChangesShown::GoneBeside) {
            if (change.place.isEmpty())
                ranges += tintAround(
                    offset, text.size(),
                    changeColour(isOurs ? ChangeSide::Old : ChangeSide::OldVersion, look.palette));
            continue;
        }
        RemovedWords removed{int(offset),
                             shownWords(*change.before),
                             RemovedWords::Room::Gap,
                             letterBefore(text, int(offset)),
                             0,
                             change.name.by};
        const qreal width = metrics.horizontalAdvance(removed.words);
        if (removed.gapAfter < 0 || width > widestGap * look.room ||
            change.before->contains(u'\n')) {
            removed.room = RemovedWords::Room::Row;
            removed.words = shownLines(*change.before);
        } else {
            const bool afterBlank = removed.gapAfter < int(offset) - 1;
            removed.distance = afterBlank ? metrics.horizontalAdvance(u' ') : 1;
            qreal gap = removed.distance + width + (afterBlank ? 0 : 2);
            // Two gaps behind one letter are one.
            if (!above.isEmpty() && !dress.removed.isEmpty() &&
                dress.removed.constLast().room == RemovedWords::Room::Gap &&
                dress.removed.constLast().gapAfter == removed.gapAfter) {
                const qreal before = above.takeLast().format.fontLetterSpacing();
                removed.distance += before;
                gap += before;
            }
            above.append(gapFormat(text, removed.gapAfter, gap));
        }
        dress.removed.append(removed);
    }
    return ranges;
}

size_t ChangeMarks::fingerprint(TextRange paragraph, std::optional<TextRange> quiet) const {
    size_t seed = size_t(m_shown);
    if (m_shown == ChangesShown::No || !m_session)
        return seed;
    for (const Shown &change : touching(paragraph, quiet))
        seed = qHashMulti(seed, change.place.start - paragraph.start, change.place.length,
                          *change.before, int(change.name.by));
    return seed;
}

QList<ChangeMarks::Shown> ChangeMarks::touching(TextRange range,
                                                std::optional<TextRange> quiet) const {
    QList<Shown> shown;
    const auto [first, last] = view().touching(range);
    for (qsizetype i = first; i < last; ++i) {
        const ShownChange &change = view().changes()[i];
        if (quiet && quiet->contains(change.place) && isWordGrown(change))
            continue;
        shown.append({change.place, &change.before, {ChangeBy::Editors, i}});
    }
    const QList<VersionDifference> &differences = m_session->differences();
    const auto from =
        std::partition_point(differences.cbegin(), differences.cend(),
                             [range](const auto &each) { return each.place.end() < range.start; });
    const qsizetype ours = shown.size();
    for (auto each = from; each != differences.cend() && each->place.start <= range.end(); ++each)
        shown.append({each->place, &each->ours, {ChangeBy::Version, each - differences.cbegin()}});
    std::inplace_merge(
        shown.begin(), shown.begin() + ours, shown.end(),
        [](const Shown &a, const Shown &b) { return a.place.start < b.place.start; });
    return shown;
}

ChangeName ChangeMarks::goneAt(qsizetype position, ChangeBy by) const {
    for (const Shown &each : m_session ? touching({position, 0}) : QList<Shown>()) {
        if (each.name.by == by && each.place.start == position && !each.before->isEmpty())
            return each.name;
    }
    return {};
}

ChangeName ChangeMarks::newWordsAt(qsizetype position) const {
    ChangeName found;
    if (!m_session)
        return found;
    for (const Shown &each : touching({position, 0})) {
        if (!each.place.isEmpty() && (found.index < 0 || each.name.by == ChangeBy::Editors))
            found = each.name;
    }
    return found;
}

QString ChangeMarks::describe(ChangeName change) const {
    if (!m_session || change.index < 0)
        return {};
    if (change.by == ChangeBy::Version)
        return change.index < m_session->differences().size()
                   ? describeDifference(*m_session, m_session->differences()[change.index])
                   : QString();
    return change.index < view().changes().size()
               ? describeChange(*m_session, view().changes()[change.index]).join(u'\n')
               : QString();
}

} // namespace morat
