// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/TourControl.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace morat {

TourControl::TourControl(Desk desk, const ActionRegistry &actions)
    : m_desk(std::move(desk))
    , m_actions(actions) {
    connect(m_actions[DeskAction::Tour], &QAction::triggered, this, [this] {
        m_desk.intake.openPaths({m_desk.sample});
        begin();
    });
    connect(&m_desk.review, &ReviewControl::changed, this, &TourControl::goOn);
    connect(&m_desk.review, &ReviewControl::placeWanted, this, &TourControl::goOn);
    connect(&m_actions, &ActionRegistry::keysChanged, this, [this] {
        if (card())
            show(m_stop);
    });
}

void TourControl::offer() {
    if (!m_desk.settings.get<Setting::TourGiven>())
        begin();
}

void TourControl::begin() {
    if (!m_card) {
        m_card = new TourCard(m_desk.window);
        connect(m_card, &TourCard::backWanted, this, [this] { show(m_stop - 1); });
        connect(m_card, &TourCard::nextWanted, this, [this] {
            if (m_stop + 1 < Count)
                show(m_stop + 1);
            else
                end();
        });
        connect(m_card, &TourCard::endWanted, this, &TourControl::end);
    }
    // Before the keys are brought to their owners: in the text Esc would be nobody's.
    qApp->installEventFilter(this);
    // Whoever closes the window with it has seen it.
    m_desk.settings.set<Setting::TourGiven>(true);
    show(Text);
}

void TourControl::show(int stop) {
    m_stop = stop;
    const ReviewSession *session = m_desk.review.session();
    m_decisionsBefore = session ? session->decisions().size() : 0;
    m_card->showStop(describe(stop), stop + 1, Count);
}

bool TourControl::eventFilter(QObject *watched, QEvent *event) {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !card() || watched != QApplication::focusWidget())
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const QWidget *focus = QApplication::focusWidget();
    const bool isOthers = focus->window() != m_desk.window || QApplication::activePopupWidget() ||
                          qobject_cast<const QLineEdit *>(focus) ||
                          m_actions[DeskAction::StopReading]->isEnabled() ||
                          m_actions.state().isComposing;
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier || isOthers)
        return false;
    key->accept();
    if (event->type() == QEvent::KeyPress)
        end();
    return true;
}

void TourControl::end() {
    qApp->removeEventFilter(this);
    m_card->deleteLater();
    m_card->hide();
    m_card = nullptr;
    m_actions[DeskAction::FocusText]->trigger();
}

void TourControl::goOn() {
    const ReviewSession *session = m_desk.review.session();
    if (!card() || !session)
        return;
    if (m_stop == Findings && m_desk.review.current().index() >= 0)
        show(Detail);
    else if (m_stop == Detail && session->decisions().size() > m_decisionsBefore)
        show(Views);
}

TourCard::Stop TourControl::describe(int stop) const {
    const auto key = [this](DeskAction id) { return m_actions.keyOrName(id); };
    switch (stop) {
    case Text:
        return {
            m_desk.text, tr("The text"),
            tr("This is the draft: write in it as anywhere. What deserves a look is underlined: "
               "errors with a wave, warnings with dashes, remarks with dots. This is a sample; "
               "nothing you do here is lost or harmful.")};
    case List:
        return {
            m_desk.list, tr("Your drafts"),
            tr("Drafts that you open stand here, with what is open in them. %1 opens files, and "
               "files can be dropped anywhere in the window. A file is only written when you "
               "save.")
                .arg(key(DeskAction::Open))};
    case Findings:
        return {m_desk.findings, tr("What was found"),
                tr("All findings by kind. Press %1 to begin with the first one: the review goes "
                   "from there by keys.")
                    .arg(key(DeskAction::StartReview))};
    case Detail:
        return {m_desk.detail, tr("One finding"),
                tr("Why it is one, and what could stand there. %1 takes the first suggestion and "
                   "goes on, %2 ignores it, %3 takes any act back. Try it.")
                    .arg(key(DeskAction::AcceptFirst), key(DeskAction::IgnoreOnce),
                         key(DeskAction::Undo))};
    case Views:
        return {m_desk.text, tr("Three views"),
                tr("Corrections are shown in the text: old words struck through, new ones "
                   "underlined. %1 changes to the clean text and to the original.")
                    .arg(key(DeskAction::NextView))};
    default:
        break;
    }
    return {
        nullptr, tr("When you are done"),
        tr("When nothing is open a card says what was done and leads on: save, copy for the CMS, "
           "next draft. %1 opens the manual at the page of what you are at; this tour is in the "
           "Help menu.")
            .arg(key(DeskAction::ShowHelp))};
}

} // namespace morat
