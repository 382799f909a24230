// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/newsroom/ImportPage.h"

#include "desktop/checking/RunInBackground.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

ImportPage::ImportPage(Setup setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(std::move(setup))
    , m_from(new QComboBox)
    , m_begin(new QPushButton(tr("&Import")))
    , m_cancel(new QPushButton(tr("&Cancel")))
    , m_progress(new QProgressBar)
    , m_said(new QLabel) {
    m_from->setObjectName(u"from"_s);
    m_begin->setObjectName(u"import"_s);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_said->setObjectName(u"importSaid"_s);
    auto *about = new QLabel(tr("Brings drafts with their versions, decisions, questions and "
                                "history, the log, words, rules and house style into the review "
                                "database that this window works with. What is there stays; the "
                                "other one is only read. It can be done again at any time."));
    about->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_progress->setVisible(false);
    m_cancel->setEnabled(false);
    auto *label = new QLabel(tr("&From:"));
    label->setBuddy(m_from);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_from, 1);
    for (QPushButton *button : {m_begin, m_cancel}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_said);
    column->addStretch();
    connect(m_begin, &QPushButton::clicked, this, &ImportPage::begin);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_stop)
            *m_stop = true;
        m_cancel->setEnabled(false);
    });
    refreshSources();
}

ImportPage::~ImportPage() {
    if (m_stop)
        *m_stop = true; // it ends behind the draft that it is at
}

void ImportPage::refreshSources() {
    if (m_stop)
        return;
    const bool hadNone = m_sources.isEmpty();
    m_sources = m_setup.sources();
    const int chosen = std::max(m_from->currentIndex(), 0);
    m_from->clear();
    for (const Source &source : std::as_const(m_sources))
        m_from->addItem(source.name);
    m_from->setCurrentIndex(std::min(chosen, m_from->count() - 1));
    m_begin->setEnabled(!m_sources.isEmpty());
    if (m_sources.isEmpty())
        m_said->setText(tr("There is no other review database: fill in the server first."));
    else if (hadNone)
        m_said->clear(); // that there is none was said before
}

void ImportPage::begin() {
    const Source source = m_sources.value(m_from->currentIndex());
    if (!source.open || m_stop)
        return;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_begin->setEnabled(false);
    m_cancel->setEnabled(true);
    m_progress->setRange(0, 0); // nobody knows yet how much
    m_progress->setVisible(true);
    m_said->clear();
    const TransferWatch watch = [page = QPointer(this),
                                 stop = m_stop](const TransferProgress &progress) {
        // Shown on the window's thread, if that is still there.
        QMetaObject::invokeMethod(qApp, [page, progress] {
            if (page)
                page->showProgress(progress);
        });
        return *stop ? Carry::Stop : Carry::On;
    };
    runInBackground(
        this,
        [open = source.open, target = m_setup.target, settle = m_setup.settle,
         author = m_setup.author(), watch]() -> Result<Transferred> {
            if (!settle())
                return failure(tr("The review database does not take all that was decided yet; "
                                  "nothing was changed. Please try again."));
            const auto from = open();
            if (!from)
                return tl::make_unexpected(from.error());
            const auto to = target();
            if (!to)
                return tl::make_unexpected(to.error());
            return transferStore(**from, **to, author, watch);
        },
        [this](const Result<Transferred> &done) { end(done); });
}

void ImportPage::showProgress(const TransferProgress &progress) {
    m_progress->setRange(0, progress.total);
    m_progress->setValue(progress.done);
}

void ImportPage::end(const Result<Transferred> &done) {
    m_stop.reset();
    m_begin->setEnabled(true);
    m_cancel->setEnabled(false);
    m_progress->setVisible(false);
    if (!done) {
        m_said->setText(done.error().message);
        return;
    }
    QStringList said;
    if (done->wasStopped)
        said.append(tr("Ended before all was there; begun again, it goes on."));
    said.append(tr("%n draft(s) came in", nullptr, done->added) + u", "_s +
                tr("%n brought further", nullptr, done->updated) + u", "_s +
                tr("%n were as far already", nullptr, done->same) + u'.');
    if (done->removed > 0)
        said.append(tr("%n draft(s) had been removed from this review database; they stay so.",
                       nullptr, done->removed));
    if (!done->leftOut.isEmpty())
        said.append(tr("Left as they are on both sides:") + u'\n' + done->leftOut.join(u'\n'));
    m_said->setText(said.join(u'\n'));
    emit imported();
}

} // namespace morat
