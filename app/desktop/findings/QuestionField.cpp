// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/QuestionField.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Of the field, as far as there is room.
constexpr int widestLetters = 56;
constexpr int lines = 4;
constexpr int gap = 4; ///< pixels
} // namespace

QuestionField::QuestionField(QWidget *over)
    : QFrame(over)
    , m_purpose(new QLabel(this))
    , m_words(new QPlainTextEdit(this))
    , m_keep(new QPushButton(tr("&Keep (Ctrl+Enter)"), this))
    , m_leave(new QPushButton(tr("&Leave (Esc)"), this)) {
    setObjectName(u"QuestionField"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    // A click beside its parts is not one into the text.
    setAttribute(Qt::WA_NoMousePropagation);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(4);
    m_purpose->setTextFormat(Qt::PlainText);
    m_purpose->setWordWrap(true);
    m_purpose->setBuddy(m_words);
    column->addWidget(m_purpose);
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(lines * fontMetrics().lineSpacing() + 12);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (QPushButton *button : {m_keep, m_leave}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    for (QWidget *part : std::initializer_list<QWidget *>{m_words, m_keep, m_leave})
        part->installEventFilter(this);
    connect(m_words, &QPlainTextEdit::textChanged, this,
            [this] { m_keep->setEnabled(!words().trimmed().isEmpty()); });
    connect(m_keep, &QPushButton::clicked, this, &QuestionField::keep);
    connect(m_leave, &QPushButton::clicked, this, [this] { emit left(words()); });
    setVisible(false);
}

QString QuestionField::words() const {
    return m_words->toPlainText().normalized(QString::NormalizationForm_C);
}

void QuestionField::open(const QString &purpose, const QString &words) {
    m_purpose->setText(purpose);
    m_words->setAccessibleName(purpose);
    m_words->setAccessibleDescription(tr("Ctrl+Enter keeps it, Esc goes back to the text"));
    m_words->setPlainText(words);
    m_words->selectAll();
    m_keep->setEnabled(!words.trimmed().isEmpty());
    // It is not a part of the text, whose font may be large: nothing of that is inherited.
    QFont plain = parentWidget()->window()->font();
    plain.setResolveMask(QFont::AllPropertiesResolved);
    setFont(plain);
    m_words->setFixedHeight(lines * fontMetrics().lineSpacing() + 12);
    setVisible(true);
    raise();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void QuestionField::placeAt(const QRect &line, const QRect &within) {
    const QRect room = within.adjusted(gap, gap, -gap, -gap);
    const int width = std::min(room.width(), fontMetrics().averageCharWidth() * widestLetters);
    const int height = std::max(sizeHint().height(), heightForWidth(width));
    const bool fitsBelow = line.bottom() + gap + height <= room.bottom();
    const int above = line.top() - gap - height;
    const int y = fitsBelow ? line.bottom() + gap : above;
    setGeometry(std::clamp(line.left(), room.left(), std::max(room.left(), room.right() - width)),
                std::clamp(y, room.top(), std::max(room.top(), room.bottom() - height)), width,
                height);
}

void QuestionField::close() {
    setVisible(false);
    m_words->clear();
}

void QuestionField::keep() {
    if (!words().trimmed().isEmpty())
        emit kept(words().trimmed());
}

bool QuestionField::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        emit left(words());
        return true;
    }
    if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
        keep();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace morat
