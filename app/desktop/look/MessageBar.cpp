// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/MessageBar.h"

#include "desktop/look/Announcement.h"
#include "desktop/look/LevelLook.h"
#include "review/store/ServerFailure.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

const QString serverCause = u"server"_s;

/// A button that shows below the sentence what it is made of.
void addFold(QHBoxLayout &row, QLabel &label, const QString &detail) {
    auto *fold = new QToolButton(label.parentWidget());
    fold->setObjectName(u"detail"_s);
    fold->setText(MessageBar::tr("Details"));
    fold->setCheckable(true);
    fold->setAutoRaise(true);
    QObject::connect(fold, &QToolButton::toggled, &label,
                     [&label, sentence = label.text(), detail](bool isOpen) {
                         label.setText(isOpen ? QString(sentence + u'\n' + detail) : sentence);
                     });
    row.addWidget(fold);
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    setVisible(false);
}

void MessageBar::show(const QString &message, Tone tone, const QString &cause) {
    if (!tellsOfServerAway(message))
        return add(message, {}, tone, cause);
    // Until it is back, each try says it again.
    if (!m_isServerPutAway)
        add(tr("The shared review database cannot be reached. What you decide and type is kept on "
               "this computer, and is brought in when the server is back."),
            message, Tone::Trouble, serverCause);
}

void MessageBar::add(const QString &message, const QString &detail, Tone tone,
                     const QString &cause) {
    if (message.isEmpty() || messages().contains(message))
        return;
    settle(cause);
    auto *strip = new QFrame(this);
    strip->setObjectName(u"message"_s);
    strip->setProperty("message", message);
    strip->setProperty("cause", cause);
    const Level level = tone == Tone::Trouble ? Level::Error : Level::Info;
    const QColor colour = levelColour(level, palette());
    strip->setStyleSheet(u"#message { background: rgba(%1,%2,%3,36); border-left: 4px solid %4; }"_s
                             .arg(colour.red())
                             .arg(colour.green())
                             .arg(colour.blue())
                             .arg(colour.name()));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(10, 5, 6, 5);
    auto *icon = new QLabel(strip);
    icon->setPixmap(levelIcon(level, palette()).pixmap(18, 18));
    auto *label = new QLabel(message, strip);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    auto *dismiss = new QToolButton(strip);
    dismiss->setText(u"✕"_s);
    dismiss->setAutoRaise(true);
    dismiss->setToolTip(tr("Put this message away"));
    dismiss->setAccessibleName(dismiss->toolTip());
    row->addWidget(icon);
    row->addWidget(label, 1);
    if (!detail.isEmpty())
        addFold(*row, *label, detail);
    row->addWidget(dismiss);
    connect(dismiss, &QToolButton::clicked, this, [this, strip, cause] {
        m_isServerPutAway = m_isServerPutAway || cause == serverCause;
        retire(strip);
    });
    m_layout->addWidget(strip);
    m_strips.append(strip);
    setVisible(true);
    announce(strip, message);
}

QStringList MessageBar::messages() const {
    QStringList messages;
    for (const QFrame *strip : m_strips)
        messages.append(strip->property("message").toString());
    return messages;
}

void MessageBar::dismiss(const QString &message) {
    const QList<QFrame *> strips = m_strips;
    for (QFrame *strip : strips) {
        if (strip->property("message").toString() == message)
            retire(strip);
    }
}

void MessageBar::settle(const QString &cause) {
    const QList<QFrame *> strips = m_strips;
    for (QFrame *strip : strips) {
        if (!cause.isEmpty() && strip->property("cause").toString() == cause)
            retire(strip);
    }
}

void MessageBar::settleServer() {
    m_isServerPutAway = false;
    settle(serverCause);
}

void MessageBar::retire(QFrame *strip) {
    m_strips.removeOne(strip);
    strip->deleteLater();
    setVisible(!m_strips.isEmpty());
}

} // namespace morat
