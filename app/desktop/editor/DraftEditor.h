// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/editor/FindingMarks.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QTextBlock>
#include <QTextObjectInterface>

namespace morat {

class GutterArea;

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
    /// The editor typed something, and the session has it.
    void typed();
    void focusLost();
    void composingChanged(bool isComposing);

protected:
    void changeEvent(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Repaint : quint8 { IfChanged, Always };

    void takeTyping(int position, int removed, int added);
    void repeatReplacement(TextRange range, const QString &replacement);
    void caretMoved();
    void refreshBlock(const QTextBlock &block, Repaint repaint = Repaint::IfChanged);
    void refreshAround(TextRange range);
    /// …once the document's own change is over.
    void refreshAroundLater(TextRange range);
    void moveCaretTo(TextRange place);
    void placeGutter();
    [[nodiscard]] QString textIn(qsizetype start, qsizetype end) const;
    [[nodiscard]] std::optional<Level> worstMarkedIn(const QTextBlock &block) const;
    [[nodiscard]] TextRange wordAround(qsizetype position) const;

    GutterArea *m_gutter;
    std::unique_ptr<QTextObjectInterface> m_embedBox;
    QPointer<ReviewSession> m_session;
    FindingMarks m_marks;
    bool m_wasComposing = false;
    /// The document is being filled or the session's change repeated: not typing.
    bool m_repeating = false;
    bool m_takingTyping = false;
    /// Where the caret was after the last typed change, while it stays in that word.
    qsizetype m_typingAt = -1;
};

} // namespace morat
