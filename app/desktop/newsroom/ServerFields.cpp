// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/newsroom/ServerFields.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

const QString modeWish = u"sslmode"_s;
const QString certificateWish = u"sslrootcert"_s;
/// What is taken where an address says nothing (ServerAddress.h).
const QString usualMode = u"verify-full"_s;

} // namespace

ServerFields::ServerFields(QWidget *parent)
    : QWidget(parent)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_database(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_tls(new QComboBox)
    , m_certificate(new QLineEdit)
    , m_whole(new QLineEdit) {
    m_port->setRange(1, 0xFFFF);
    m_port->setValue(ServerAddress().port);
    m_database->setText(u"morat"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_tls->addItem(tr("Encrypted, certificate and name checked"), usualMode);
    m_tls->addItem(tr("Encrypted, certificate checked, whatever the name"), u"verify-ca"_s);
    m_tls->addItem(tr("Encrypted, with whomever"), u"require"_s);
    m_tls->addItem(tr("Encrypted where the server does that"), u"prefer"_s);
    m_tls->addItem(tr("Not encrypted"), u"disable"_s);
    m_certificate->setPlaceholderText(tr("As the system has it for PostgreSQL"));
    m_host->setObjectName(u"host"_s);
    m_port->setObjectName(u"port"_s);
    m_database->setObjectName(u"database"_s);
    m_user->setObjectName(u"user"_s);
    m_password->setObjectName(u"password"_s);
    m_tls->setObjectName(u"tls"_s);
    m_certificate->setObjectName(u"certificate"_s);
    m_whole->setObjectName(u"whole"_s);

    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose the root certificate"));
    auto *file = new QHBoxLayout;
    file->addWidget(m_certificate, 1);
    file->addWidget(choose);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Server:"), m_host);
    form->addRow(tr("P&ort:"), m_port);
    form->addRow(tr("&Database:"), m_database);
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("Pass&word:"), m_password);
    form->addRow(tr("&Encryption:"), m_tls);
    form->addRow(tr("Root &certificate:"), file);
    form->addRow(tr("&Address as a whole:"), m_whole);

    const auto follow = [this] {
        fitCertificate();
        showWhole();
        emit changed();
    };
    for (QLineEdit *edit : {m_host, m_database, m_user, m_certificate})
        connect(edit, &QLineEdit::textEdited, this, follow);
    connect(m_password, &QLineEdit::textEdited, this, &ServerFields::changed);
    connect(m_port, &QSpinBox::valueChanged, this, follow);
    connect(m_tls, &QComboBox::activated, this, follow);
    connect(m_whole, &QLineEdit::textEdited, this, &ServerFields::takeWhole);
    connect(m_whole, &QLineEdit::editingFinished, this, [this] {
        if (m_refused)
            emit refused(m_refused->message);
    });
    connect(choose, &QPushButton::clicked, this, &ServerFields::chooseCertificate);
    showWhole();
}

void ServerFields::setAddress(const ServerAddress &address) {
    m_host->setText(address.host);
    const QSignalBlocker quiet(m_port); // it says so with every number
    m_port->setValue(address.port);
    m_database->setText(address.database);
    m_user->setText(address.user);
    m_otherWishes = address.wishes;
    const int mode = m_tls->findData(m_otherWishes.take(modeWish));
    m_tls->setCurrentIndex(std::max(mode, 0));
    m_certificate->setText(m_otherWishes.take(certificateWish));
    fitCertificate();
    showWhole();
}

Result<ServerAddress> ServerFields::address() const {
    if (m_refused)
        return tl::make_unexpected(*m_refused);
    ServerAddress address{.host = m_host->text().trimmed(),
                          .port = m_port->value(),
                          .database = m_database->text().trimmed(),
                          .user = m_user->text().trimmed(),
                          .wishes = m_otherWishes};
    if (const QString mode = m_tls->currentData().toString(); mode != usualMode)
        address.wishes.insert(modeWish, mode);
    if (const QString file = m_certificate->text().trimmed(); !file.isEmpty())
        address.wishes.insert(certificateWish, file);
    // As it is read at the next start.
    return serverAddressFrom(address.text());
}

QString ServerFields::password() const {
    return m_password->text();
}

void ServerFields::setPassword(const QString &password) {
    m_password->setText(password);
}

void ServerFields::takeWhole() {
    const Result<ServerAddress> parts = serverAddressFrom(m_whole->text().trimmed());
    m_refused = parts ? std::nullopt : std::optional(parts.error());
    if (parts) {
        const int at = m_whole->cursorPosition();
        const QString typed = m_whole->text();
        setAddress(*parts);
        m_whole->setText(typed);
        m_whole->setCursorPosition(at);
    }
    emit changed();
}

void ServerFields::showWhole() {
    m_refused.reset();
    const Result<ServerAddress> said = address();
    m_whole->setText(said ? said->text() : QString());
}

void ServerFields::chooseCertificate() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Root certificate"), m_certificate->text(),
                                     tr("Certificates (*.crt *.pem *.cer)"));
    if (file.isEmpty())
        return;
    m_certificate->setText(file);
    showWhole();
    emit changed();
}

void ServerFields::fitCertificate() {
    m_certificate->setEnabled(m_tls->currentData().toString().startsWith(u"verify"));
}

} // namespace morat
