// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/SharedNews.h"

#include "review/store/PostgresConnection.h"
#include "review/store/ServerFailure.h"
#include "review/store/StoreStatements.h"
#include "review/store/WaitForAnswer.h"

#include <QSqlDriver>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// On the thread: the connection, and what was seen over it.
class Listener final : public QObject {
public:
    Listener(SharedNews::Setup setup, SharedNews *news, AnswerWaits &waits)
        : m_setup(std::move(setup))
        , m_news(news)
        , m_waits(waits) {}

    void begin() {
        m_mine.emplace(m_waits);
        m_look = std::make_unique<QTimer>();
        m_look->setInterval(m_setup.look);
        connect(m_look.get(), &QTimer::timeout, this, [this] { look(); });
        m_rest = std::make_unique<QTimer>();
        m_rest->setSingleShot(true);
        m_rest->setInterval(m_setup.rest);
        connect(m_rest.get(), &QTimer::timeout, this, [this] { tell(); });
        look();
        m_look->start();
    }
    /// What was made on the thread ends on it.
    void end() {
        m_look.reset();
        m_rest.reset();
        m_connection.reset();
        m_mine.reset();
    }

private:
    void hear(const QString &what) {
        (what == u"lists" ? m_lists : m_drafts) = true;
        if (!m_rest->isActive())
            m_rest->start();
    }

    void tell() {
        if (std::exchange(m_drafts, false))
            emit m_news->draftsChanged();
        if (std::exchange(m_lists, false))
            emit m_news->listsChanged();
    }

    [[nodiscard]] Result<void> connectAnew() {
        m_connection = std::make_unique<PostgresConnection>(m_setup.address, m_setup.password);
        if (Result<void> opened = m_connection->open(); !opened)
            return opened;
        QSqlDriver *driver = m_connection->database().driver();
        const WaitForAnswer waiting(driver);
        connect(driver, &QSqlDriver::notification, this,
                [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                    hear(payload.toString());
                });
        // Where it cannot be listened, looking says the same later.
        driver->subscribeToNotification(u"morat"_s);
        return {};
    }

    void look() {
        if (m_connection && m_connection->isAlive() && see())
            return;
        // A server that was started again is not away.
        const bool isLater = m_hasSeen;
        Result<void> reached = connectAnew();
        if (reached && !see())
            reached = tl::make_unexpected(serverSilent(m_setup.address));
        if (!reached) {
            m_connection.reset();
            if (!std::exchange(m_isAway, true))
                emit m_news->away(reached.error().message);
            return;
        }
        if (std::exchange(m_isAway, false))
            emit m_news->back();
        if (isLater) {
            hear(u"drafts"_s);
            hear(u"lists"_s);
        }
    }

    /// Compares with what was there at the last look; false: no answer came.
    [[nodiscard]] bool see() {
        const WaitForAnswer waiting(m_connection->database().driver());
        // Every desk asks every other second: drafts are not counted, each that came or went is in
        // the log. Of two lines the second may be there first.
        Result<QSqlQuery> query =
            runStatement(m_connection->database(),
                         u"SELECT concat((SELECT max(changed_at) FROM drafts), ' ',"
                         " (SELECT concat(max(id), ' ', count(*)) FROM audit_log WHERE id >"
                         " (SELECT max(id) - 200 FROM audit_log))),"
                         " (SELECT concat(count(*), ' ', sum(hashtext(token))) FROM leases),"
                         " (SELECT count(*) FROM words), (SELECT count(*) FROM rules_off),"
                         " (SELECT concat(count(*), ' ', sum(up_to)) FROM pairs_heard),"
                         " (SELECT count(*) FROM own_words), (SELECT concat(count(*), ' ',"
                         " max(id), ' ', max(taken_back_at)) FROM house_acts)"_s);
        if (!query || !query->next())
            return false;
        const auto column = [&query](int at) { return query->value(at).toString(); };
        const QString drafts = column(0) + u'/' + column(1);
        const QString lists =
            QStringList{column(2), column(3), column(4), column(5), column(6)}.join(u'/');
        if (m_hasSeen && drafts != m_seenDrafts)
            hear(u"drafts"_s);
        if (m_hasSeen && lists != m_seenLists)
            hear(u"lists"_s);
        m_hasSeen = true;
        m_seenDrafts = drafts;
        m_seenLists = lists;
        return true;
    }

    const SharedNews::Setup m_setup;
    SharedNews *m_news;
    AnswerWaits &m_waits;
    std::optional<AnswerWaits::OfThread> m_mine;
    std::unique_ptr<PostgresConnection> m_connection;
    std::unique_ptr<QTimer> m_look;
    std::unique_ptr<QTimer> m_rest;
    bool m_drafts = false;
    bool m_lists = false;
    bool m_hasSeen = false;
    bool m_isAway = false;
    QString m_seenDrafts;
    QString m_seenLists;
};

} // namespace

SharedNews::SharedNews(Setup setup) {
    auto *listener = new Listener(std::move(setup), this, m_waits);
    listener->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, listener, [listener] { listener->begin(); });
    connect(&m_thread, &QThread::finished, listener, [listener] { listener->end(); });
    connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    m_thread.start();
}

SharedNews::~SharedNews() {
    m_thread.quit();
    m_waits.end();
    m_thread.wait();
}

} // namespace morat
