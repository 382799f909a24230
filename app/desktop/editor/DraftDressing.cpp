// SPDX-License-Identifier: GPL-3.0-or-later
// How paragraphs look: their kinds, their pictures, the marks of findings, changes and questions.
#include "desktop/editor/ChangeLayout.h"
#include "desktop/editor/DraftEditor.h"
#include "desktop/editor/EmbedPictures.h"
#include "desktop/editor/GutterArea.h"
#include "review/output/ShownWords.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

BlockDress &DraftEditor::dressOf(const QTextBlock &block) {
    auto *dress = dynamic_cast<BlockDress *>(block.userData());
    if (!dress) {
        dress = new BlockDress;
        QTextBlock(block).setUserData(dress); // the document owns it
    }
    return *dress;
}

QList<QTextLayout::FormatRange> DraftEditor::formatsOf(const QTextBlock &block,
                                                       BlockDress &dress) const {
    QList<QTextLayout::FormatRange> above;
    const ChangeMarks::Look look{palette(), font(), m_layout->textRoom(),
                                 m_wordWasChanged ? std::nullopt : m_marks.quietPlace()};
    QList<QTextLayout::FormatRange> formats = m_changes.formats(block, dress, look, above);
    formats += m_marks.formats(*m_session, block, dress, palette());
    formats += above;
    dress.lineStarts.clear();
    dress.fingerprint = fingerprintOf(block, dress);
    return formats;
}

size_t DraftEditor::fingerprintOf(const QTextBlock &block, const BlockDress &dress) const {
    const QString text = block.text();
    const TextRange whole{block.position(), text.size()};
    const auto quiet = m_wordWasChanged ? std::nullopt : m_marks.quietPlace();
    const size_t all =
        qHashMulti(m_look, text, int(dress.kind), m_marks.fingerprint(*m_session, whole),
                   m_changes.fingerprint(whole, quiet));
    return std::max<size_t>(all, 1);
}

void DraftEditor::dressBlocks(const Text &text) {
    const QList<Block> &blocks = text.blocks();
    QTextBlock at = document()->firstBlock();
    for (qsizetype i = 0; i < blocks.size() && at.isValid(); ++i, at = at.next()) {
        BlockDress &dress = dressOf(at);
        dress.kind = blocks[i].kind;
        if (blocks[i].embeds.isEmpty() && dress.embedLabels.isEmpty())
            continue;
        dress.fingerprint = 0;
        dress.embedLabels.clear();
        dress.embedPictures.clear();
        for (const Embed &embed : blocks[i].embeds) {
            const QString name = m_pictures->want(embed);
            const QString trouble = m_pictures->trouble(name);
            dress.embedLabels.append(trouble.isEmpty()
                                         ? embedLabel(embed)
                                         : QString(embedLabel(embed) + u" – "_s + trouble));
            dress.embedPictures.append(m_pictures->picture(name).isNull() ? QString() : name);
        }
    }
    refreshMarks();
}

void DraftEditor::setRoomBelow(const QTextBlock &block, qreal pixels) {
    if (block.isValid())
        m_layout->setRoomBelow(block, std::max(0.0, pixels));
}

void DraftEditor::clearRoomBelow() {
    for (QTextBlock at = document()->firstBlock(); at.isValid(); at = at.next())
        m_layout->setRoomBelow(at, 0);
}

qreal DraftEditor::roomBelow(const QTextBlock &block) {
    const auto *dress = dynamic_cast<const BlockDress *>(block.userData());
    return dress ? dress->roomBelow : 0;
}

void DraftEditor::setFilter(const FindingFilter &filter) {
    m_marks.setFilter(filter);
    refreshMarks();
}

void DraftEditor::refreshMarks() {
    // The paragraphs of which something is seen are laid out now, the others when they are.
    const QTextBlock first = firstVisibleBlock();
    QTextBlock last = first;
    qreal bottom = blockBoundingGeometry(first).translated(contentOffset()).bottom();
    while (last.next().isValid() && bottom <= viewport()->height()) {
        last = last.next();
        bottom += blockBoundingRect(last).height();
    }
    m_layout->setSight(std::pair(first.blockNumber(), last.blockNumber()));
    for (QTextBlock at = document()->firstBlock(); at.isValid(); at = at.next())
        refreshBlock(at);
    m_layout->setSight(std::nullopt);
    m_gutter->update();
    emit marksChanged();
}

void DraftEditor::refreshBlock(const QTextBlock &block, Repaint repaint) {
    // A paragraph in which an input method composes is its own until it commits.
    if (!m_session || !block.isValid() || !block.layout()->preeditAreaText().isEmpty())
        return;
    BlockDress &dress = dressOf(block);
    if (repaint == Repaint::IfChanged && dress.fingerprint != 0 &&
        block.layout()->formats() == dress.formats &&
        dress.fingerprint == fingerprintOf(block, dress))
        return;
    const QList<RemovedWords> removed = dress.removed;
    const QList<QPointF> lineStarts = dress.lineStarts;
    const QList<QTextLayout::FormatRange> formats = formatsOf(block, dress);
    if (repaint == Repaint::IfChanged && formats == dress.formats && removed == dress.removed &&
        block.layout()->formats() == formats) {
        dress.lineStarts = lineStarts;
        return;
    }
    dress.formats = formats;
    block.layout()->setFormats(formats);
    // Also settles the document's note of the change, so that the next typed change is reported
    // without this paragraph around it.
    const QScopedValueRollback guard(m_dressing, true);
    m_layout->takeFormats(block);
}

void DraftEditor::refreshAround(TextRange range) {
    QTextBlock at = document()->findBlock(int(range.start));
    while (at.isValid() && at.position() <= range.end()) {
        refreshBlock(at, Repaint::Always);
        at = at.next();
    }
    m_gutter->update();
}

void DraftEditor::refreshAroundLater(TextRange range) {
    // The layout is not to be touched from inside the document's own change.
    QMetaObject::invokeMethod(
        this, [this, range] { refreshAround(range); }, Qt::QueuedConnection);
}

std::optional<Level> DraftEditor::worstMarkedIn(const QTextBlock &block) const {
    std::optional<Level> worst;
    const TextRange whole{block.position(), block.length() - 1};
    const auto [first, last] = FindingMarks::touching(*m_session, whole);
    for (qsizetype i = first; i < last; ++i) {
        const PlacedFinding &placed = m_session->findings()[i];
        const bool starts = placed.place.start >= whole.start && placed.place.start <= whole.end();
        if (starts && m_marks.isMarked(*m_session, i) && (!worst || placed.finding.level > *worst))
            worst = placed.finding.level;
    }
    return worst;
}

} // namespace morat
