// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/editor/ChangeMarks.h"
#include "desktop/editor/FindingMarks.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QTextBlock>
#include <QTextObjectInterface>
#include <QTimer>

namespace morat {

class ChangeLayout;
class EmbedPictures;
class GutterArea;
class ReviewStrip;

/// The draft's text, typed in with whatever input method the system has. What is typed goes to
/// the session; what the session changes is repeated here. The document keeps no undo of its own:
/// the session's history is the one undo.
class DraftEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit DraftEditor(const CurrentFinding &current, QWidget *parent = nullptr);
    ~DraftEditor() override;

    /// Shows a session's text, or nothing. The session outlives its showing.
    void setSession(ReviewSession *session);
    /// What the paragraphs are: at opening, and with every check that comes in.
    void dressBlocks(const Text &text);
    /// Marks after the findings or their status changed.
    void refreshMarks();

    /// Which findings are marked, in the text and in the margin; holds for every draft.
    void setFilter(const FindingFilter &filter);

    /// Whether what was changed is shown in the text; holds for every draft.
    void setChangesShown(ChangesShown shown);
    [[nodiscard]] ChangesShown changesShown() const { return m_changes.shown(); }
    /// What was changed, and where; for as long as the session does not change.
    [[nodiscard]] const ChangeView &changes() const { return m_changes.view(); }
    /// Who changed what and when, in plain text.
    [[nodiscard]] QString describeChange(ChangeName change) const {
        return m_changes.describe(change);
    }
    [[nodiscard]] const ReviewSession *session() const { return m_session; }
    [[nodiscard]] const FindingMarks &marks() const { return m_marks; }
    /// Puts the caret at a place that was asked for, and that into sight.
    void showPlace(TextRange place);

    enum class Caret : quint8 {
        Follows, ///< it goes to the finding: the editor asked for it
        Stays,   ///< it is the editor's: they clicked or type elsewhere
    };
    /// Marks the finding that is current now, and no longer what stands where the one before was.
    void showCurrent(std::optional<TextRange> before, Caret caret);
    /// The finding that is marked at a position; -1 when there is none.
    [[nodiscard]] qsizetype findingAt(qsizetype position) const;
    /// Picks the first finding that is marked in a paragraph.
    void pickFirstIn(const QTextBlock &block);

    /// Leaves room under a paragraph, in pixels, for what stands beside it and is taller.
    void setRoomBelow(const QTextBlock &block, qreal pixels);
    void clearRoomBelow();
    [[nodiscard]] static qreal roomBelow(const QTextBlock &block);
    /// The height of a paragraph without that room.
    [[nodiscard]] qreal heightOf(const QTextBlock &block) const {
        return blockBoundingRect(block).height() - roomBelow(block);
    }

    /// Ends a composition of the input method before the text is changed under it.
    void commitComposition();
    /// Whether an input method has a syllable open in the text.
    [[nodiscard]] bool isComposing() const;
    /// Whether the caret is in the part of the text that is seen.
    [[nodiscard]] bool isCaretInSight() const;
    /// The text as the session counts it: line breaks as LF, everything else untouched.
    [[nodiscard]] QString plainText() const;

    struct VisibleBlock {
        QTextBlock block;
        int top = 0;
        int height = 0;
        int firstLineHeight = 0;
        BlockKind kind = BlockKind::Paragraph;
        std::optional<Level> worstMarked;
        bool isCurrent = false;
    };
    [[nodiscard]] QList<VisibleBlock> visibleBlocks() const;

signals:
    void findingPicked(qsizetype index);
    /// …from elsewhere than the text: the caret goes there.
    void findingWanted(qsizetype index);
    /// The editor typed something, and the session has it.
    void typed();
    /// What is typed next is another step for undo.
    void typingEnds();
    /// Of HTML that was copied elsewhere, only the words came into the text.
    void wordsTaken(const QString &html);
    void focusLost();
    void composingChanged(bool isComposing);
    /// What was composed is about to become text.
    void compositionEnds();
    /// A menu for the place at the caret is wanted, there.
    void menuWanted(QPoint global);
    /// What the strip beside the scroll bar shows may be another.
    void marksChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Repaint : quint8 { IfChanged, Always };

    void placeMargins();
    void takeContentsChange(int position, int removed, int added);
    void takeTyping(int position, int removed, int added);
    /// Gives the paragraphs of a change their formats before the document lays them out, so that
    /// nothing is laid out, and nothing painted, without them.
    void dressChanged(int position, int added);
    /// The formats of a paragraph in which an input method composes: those that it had, and what
    /// the input method says of the composed word.
    void dressComposed(const QTextBlock &block);
    /// Works out formats and removed words of a paragraph, for its text without what is composed.
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const QTextBlock &block,
                                                            BlockDress &dress) const;
    /// Of what formatsOf() works them out of.
    [[nodiscard]] size_t fingerprintOf(const QTextBlock &block, const BlockDress &dress) const;
    static BlockDress &dressOf(const QTextBlock &block);
    void takeSessionsChanges(Changes what);
    void repeatReplacement(TextRange range, const QString &replacement);
    void caretMoved();
    /// Lets go of the selected words as a copy for other programs: in the draft they stay.
    void dragSelection();
    /// The number of the caret's paragraph is another one.
    void markCaretsParagraph();
    void refreshBlock(const QTextBlock &block, Repaint repaint = Repaint::IfChanged);
    void refreshAround(TextRange range);
    /// …once the document's own change is over.
    void refreshAroundLater(TextRange range);
    void moveCaretTo(TextRange place);
    [[nodiscard]] QString textIn(qsizetype start, qsizetype end) const;
    [[nodiscard]] std::optional<Level> worstMarkedIn(const QTextBlock &block) const;
    [[nodiscard]] TextRange wordAround(qsizetype position) const;

    ChangeLayout *m_layout = nullptr;
    GutterArea *m_gutter;
    ReviewStrip *m_strip;
    EmbedPictures *m_pictures;
    std::unique_ptr<QTextObjectInterface> m_embedBox;
    QPointer<ReviewSession> m_session;
    FindingMarks m_marks;
    ChangeMarks m_changes;
    std::optional<QPoint> m_dragFrom; ///< where selected words were pressed at
    int m_caretsParagraph = -1;
    bool m_passesOn = false; ///< a press beside the column is being given to the text
    size_t m_look = 0;       ///< counts palettes, fonts and widths: formats are made for one
    bool m_wasComposing = false;
    bool m_takingInput = false; ///< an input method's event is being worked on
    /// The document is being filled or the session's change repeated: not typing.
    bool m_repeating = false;
    bool m_takingTyping = false;
    QTimer m_picturesRest;   ///< several that came, one new layout
    bool m_dressing = false; ///< formats are set: nothing of the text changes
    /// Where the caret was after the last typed change, while it stays in that word.
    qsizetype m_typingAt = -1;
    /// Whether that word was shown as changed when its typing began.
    bool m_wordWasChanged = false;
};

} // namespace morat
