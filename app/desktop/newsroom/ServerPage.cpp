// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/newsroom/ServerPage.h"

#include "desktop/checking/RunInBackground.h"
#include "desktop/newsroom/ServerFields.h"
#include "review/store/ServerTrial.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

ServerPage::ServerPage(const QString &address, SecretStore secrets, QWidget *parent)
    : QWidget(parent)
    , m_secrets(std::move(secrets))
    , m_own(new QRadioButton(tr("This computer's &own review database")))
    , m_shared(new QRadioButton(tr("The &newsroom's, on a server")))
    , m_fields(new ServerFields)
    , m_keeps(new QCheckBox(tr("&Keep the password in the system's store of secrets")))
    , m_try(new QPushButton(tr("&Test the connection")))
    , m_choose(new QPushButton(tr("Use from the next &start")))
    , m_said(new QLabel) {
    m_own->setObjectName(u"own"_s);
    m_shared->setObjectName(u"shared"_s);
    m_try->setObjectName(u"try"_s);
    m_choose->setObjectName(u"choose"_s);
    m_said->setObjectName(u"said"_s);
    m_keeps->setVisible(bool(m_secrets));
    for (QPushButton *button : {m_try, m_choose})
        button->setAutoDefault(false);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->setAccessibleName(tr("What came of it"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_try);
    buttons->addStretch();
    buttons->addWidget(m_choose);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_own);
    column->addWidget(m_shared);
    column->addWidget(m_fields);
    column->addWidget(m_keeps);
    column->addLayout(buttons);
    column->addWidget(m_said, 1);
    const Result<ServerAddress> parts = serverAddressFrom(address);
    (address.isEmpty() ? m_own : m_shared)->setChecked(true);
    if (parts) {
        m_fields->setAddress(*parts);
        if (m_secrets)
            m_secrets.read(secretAccount(*parts), this, [this](const Result<QString> &kept) {
                if (!kept || kept->isEmpty() || !m_fields->password().isEmpty())
                    return;
                m_fields->setPassword(*kept);
                m_keeps->setChecked(true);
            });
    }
    connect(m_own, &QRadioButton::toggled, this, &ServerPage::fit);
    connect(m_try, &QPushButton::clicked, this, &ServerPage::tryIt);
    connect(m_choose, &QPushButton::clicked, this, &ServerPage::choose);
    // What was said is of what stood there.
    connect(m_fields, &ServerFields::changed, this, [this] { say({}); });
    connect(m_fields, &ServerFields::refused, this, &ServerPage::say);
    fit();
}

Result<ServerAddress> ServerPage::address() const {
    return m_fields->address();
}

QString ServerPage::password() const {
    return m_fields->password();
}

void ServerPage::fit() {
    const bool isShared = m_shared->isChecked();
    m_fields->setEnabled(isShared);
    m_try->setEnabled(isShared);
    m_keeps->setEnabled(isShared);
    say({});
}

void ServerPage::say(const QString &words) {
    m_said->setText(words);
}

void ServerPage::tryIt() {
    const Result<ServerAddress> address = m_fields->address();
    if (!address) {
        say(address.error().message);
        return;
    }
    say(tr("Trying…"));
    m_try->setEnabled(false);
    runInBackground(
        this,
        [address = *address, password = m_fields->password()] {
            return tryServer(address, password);
        },
        [this, address = *address, password = m_fields->password()](const ServerTrial &trial) {
            m_try->setEnabled(m_shared->isChecked());
            const Result<ServerAddress> now = m_fields->address();
            if (!m_shared->isChecked() || !now || *now != address ||
                m_fields->password() != password)
                return; // it is about another one
            const QString words = wordsOf(trial, address);
            // What the server said itself helps whoever runs it.
            const bool isKnown = trial.said.isEmpty() || trial.said == words;
            say(isKnown ? words : QString(words + u"\n\n"_s + trial.said));
        });
}

void ServerPage::keepPassword(const ServerAddress &address) {
    if (!m_secrets)
        return;
    const auto told = [this](const Result<void> &kept) {
        if (!kept && m_keeps->isChecked())
            say(tr("The password was not kept: %1").arg(kept.error().message));
    };
    if (m_keeps->isChecked() && !m_fields->password().isEmpty())
        m_secrets.keep(secretAccount(address), m_fields->password(), this, told);
    else
        m_secrets.drop(secretAccount(address), this, told);
}

void ServerPage::choose() {
    if (m_own->isChecked()) {
        emit chosen({});
        return;
    }
    const Result<ServerAddress> address = m_fields->address();
    if (!address) {
        say(address.error().message);
        return;
    }
    keepPassword(*address);
    emit chosen(address->text());
    say(tr("It is used when Mo-rát is started again."));
}

} // namespace morat
