// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/newsroom/SecretStore.h"

#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <chrono>

#ifdef MORAT_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

#ifdef MORAT_KEYCHAIN

namespace {

/// A job of the keychain's begins and deletes itself.
template <typename Job, typename Then>
void begin(Job *job, const QString &account, QObject *context, Then then) {
    job->setKey(account);
    job->setInsecureFallback(false); // no file of settings
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then](QKeychain::Job *) {
        if (job->error() == QKeychain::NoError)
            then(job);
        else
            then(job->errorString());
    });
    job->start();
}

struct ReadThen {
    SecretStore::Read then;
    void operator()(QKeychain::ReadPasswordJob *job) const { then(job->textData()); }
    void operator()(const QString &why) const { then(failure(why)); }
};

struct DoneThen {
    SecretStore::Done then;
    void operator()(QKeychain::Job *) const { then({}); }
    void operator()(const QString &why) const { then(failure(why)); }
};

} // namespace

SecretStore systemSecrets() {
    const QString service = u"morat"_s;
    SecretStore store;
    store.read = [service](const QString &account, QObject *context, SecretStore::Read then) {
        begin(new QKeychain::ReadPasswordJob(service), account, context, ReadThen{std::move(then)});
    };
    store.keep = [service](const QString &account, const QString &secret, QObject *context,
                           SecretStore::Done then) {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setTextData(secret);
        begin(job, account, context, DoneThen{std::move(then)});
    };
    store.drop = [service](const QString &account, QObject *context, SecretStore::Done then) {
        begin(new QKeychain::DeletePasswordJob(service), account, context,
              DoneThen{std::move(then)});
    };
    return store;
}

#else

SecretStore systemSecrets() {
    return {};
}

#endif

QString secretAccount(const ServerAddress &address) {
    return u"%1@%2:%3/%4"_s.arg(address.user, address.host, QString::number(address.port),
                                address.database);
}

QString keptPassword(const SecretStore &secrets, const ServerAddress &address) {
    if (!secrets)
        return {};
    // Who unlocks the store by hand has that long; one that hangs keeps no window away.
    constexpr std::chrono::seconds longestWait{60};
    QString kept;
    bool isAnswered = false;
    QEventLoop loop;
    QObject context;
    secrets.read(secretAccount(address), &context, [&](const Result<QString> &read) {
        kept = read.value_or(QString());
        isAnswered = true;
        loop.quit();
    });
    if (isAnswered)
        return kept;
    QTimer::singleShot(longestWait, &loop, &QEventLoop::quit);
    loop.exec();
    return kept;
}

} // namespace morat
