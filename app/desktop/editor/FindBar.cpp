// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/FindBar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace morat {

FindBar::FindBar(QPlainTextEdit *text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_words(new QLineEdit(this))
    , m_result(new QLabel(this)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    auto *label = new QLabel(tr("Find:"), this);
    label->setBuddy(m_words);
    m_words->setAccessibleName(tr("Words to find in the text"));
    m_words->setClearButtonEnabled(true);
    row->addWidget(label);
    row->addWidget(m_words, 1);
    row->addWidget(m_result);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { find(Direction::Forward); });
    setVisible(false);
}

void FindBar::begin() {
    const QString selected = m_text->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_words->setText(selected);
    setVisible(true);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::find(Direction direction) {
    const QString words = m_words->text().normalized(QString::NormalizationForm_C);
    if (words.isEmpty()) {
        begin();
        return;
    }
    const QTextDocument::FindFlags flags =
        direction == Direction::Backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    m_result->clear();
    if (m_text->find(words, flags))
        return;
    // Once more from the other end.
    const QTextCursor before = m_text->textCursor();
    m_text->moveCursor(direction == Direction::Backward ? QTextCursor::End : QTextCursor::Start);
    if (m_text->find(words, flags)) {
        m_result->setText(tr("Went round the end"));
    } else {
        m_text->setTextCursor(before);
        m_result->setText(tr("Not found"));
    }
}

void FindBar::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape) {
        setVisible(false);
        m_text->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace morat
