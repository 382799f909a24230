// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/OutsideFold.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Lines of the pane's font that are seen at once.
constexpr int shownLines = 9;
} // namespace

OutsideFold::OutsideFold(QAction *action, QWidget *parent)
    : QFrame(parent)
    , m_header(new QToolButton(this))
    , m_words(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_lines(new QPlainTextEdit(this)) {
    setObjectName(u"outside"_s);
    setStyleSheet(u"#outside { border-top: 1px solid palette(mid); }"_s);
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setFocusPolicy(Qt::TabFocus);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_button->setAutoDefault(false);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_lines->setReadOnly(true);
    m_lines->setUndoRedoEnabled(false);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->setTabChangesFocus(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    // It is none of the article, and looks so.
    m_lines->setBackgroundRole(QPalette::Window);
    m_lines->viewport()->setBackgroundRole(QPalette::Window);
    m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * shownLines);
    m_lines->setAccessibleName(tr("Lines of the page outside its article"));
    m_lines->setVisible(false);

    auto *row = new QHBoxLayout;
    row->addWidget(m_header);
    row->addWidget(m_words, 1);
    row->addWidget(m_button, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 3, 6, 3);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_lines);

    connect(m_header, &QToolButton::clicked, this, [this] {
        if (isOpen())
            fold();
        else
            unfold();
    });
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [this, action] { m_button->setEnabled(action->isEnabled()); };
    connect(action, &QAction::changed, m_button, follow);
    follow();
    showNothing();
}

void OutsideFold::showNothing() {
    setVisible(false);
    fold();
    m_lines->clear();
    m_hasLines = false;
}

void OutsideFold::showCount(qsizetype lines) {
    fold();
    m_lines->clear();
    m_hasLines = false;
    m_words->clear();
    m_words->setVisible(false);
    m_header->setVisible(true);
    m_header->setText(tr("Outside the article: %n line(s)", nullptr, int(lines)));
    m_header->setToolTip(tr("Menus, related news, comments: what the page has around its article. "
                            "It is not checked."));
    m_button->setText(tr("Take into the article"));
    m_button->setToolTip(tr("Reads the whole page. What was decided and typed stays."));
    setVisible(true);
}

void OutsideFold::showLines(const QStringList &lines) {
    m_header->setText(tr("Outside the article: %n line(s)", nullptr, int(lines.size())));
    m_lines->setPlainText(lines.join(u'\n'));
    m_hasLines = true;
}

void OutsideFold::showTrouble(const QString &words) {
    m_lines->setPlainText(words);
}

void OutsideFold::showTakenIn() {
    showNothing();
    m_header->setVisible(false);
    m_words->setText(tr("The whole page is read, with what stands around its article."));
    m_words->setVisible(true);
    m_button->setText(tr("Only the article"));
    m_button->setToolTip(tr("Reads the article alone. What was decided and typed outside of it is "
                            "kept for the next time that the whole page is read."));
    setVisible(true);
}

bool OutsideFold::isOpen() const {
    return !m_lines->isHidden();
}

QString OutsideFold::title() const {
    return m_words->text().isEmpty() ? m_header->text() : m_words->text();
}

QString OutsideFold::lines() const {
    return m_lines->toPlainText();
}

void OutsideFold::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && isOpen()) {
        fold();
        m_header->setFocus(Qt::OtherFocusReason);
        return;
    }
    QFrame::keyPressEvent(event);
}

void OutsideFold::fold() {
    m_header->setArrowType(Qt::RightArrow);
    m_lines->setVisible(false);
}

void OutsideFold::unfold() {
    m_header->setArrowType(Qt::DownArrow);
    m_lines->setVisible(true);
    if (!m_hasLines)
        emit linesWanted();
}

} // namespace morat
