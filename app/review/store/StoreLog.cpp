// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreLog.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

// Both layouts: sqlite.org/walformat.html.
constexpr qsizetype logHeader = 32;
constexpr qsizetype frameHeader = 24;
constexpr qsizetype indexHeader = 48;
constexpr qsizetype indexRead = 2 * indexHeader + 4; ///< both copies, and what is in the database
constexpr quint32 littleEndianMagic = 0x377f0682;
constexpr quint32 bigEndianMagic = 0x377f0683;

QByteArray bytesOf(const QString &path, qint64 most = -1) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return most < 0 ? file.readAll() : file.read(most);
}

quint32 number(QByteArrayView bytes, qsizetype at) {
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// The sum that runs through a log.
class RunningSum {
public:
    explicit RunningSum(bool isBigEndian)
        : m_isBigEndian(isBigEndian) {}

    void add(QByteArrayView bytes) {
        for (qsizetype i = 0; i + 8 <= bytes.size(); i += 8) {
            m_first += word(bytes.data() + i) + m_second;
            m_second += word(bytes.data() + i + 4) + m_first;
        }
    }
    [[nodiscard]] bool is(QByteArrayView bytes, qsizetype at) const {
        return number(bytes, at) == m_first && number(bytes, at + 4) == m_second;
    }

private:
    [[nodiscard]] quint32 word(const char *bytes) const {
        return m_isBigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
    }

    bool m_isBigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

/// How many frames were committed, by the index that lies beside the log; nothing: it says nothing
/// of this log.
std::optional<quint32> committedFrames(QByteArrayView index, QByteArrayView log) {
    if (index.size() < indexRead ||
        std::memcmp(index.data(), index.data() + indexHeader, indexHeader) != 0)
        return std::nullopt;
    // Of this computer's own byte order, but for the salts, which are the log's bytes.
    constexpr qsizetype frames = 16;
    constexpr qsizetype salts = 32;
    constexpr qsizetype isInitialised = 12;
    if (index.at(isInitialised) == 0)
        return std::nullopt;
    quint32 count = 0;
    std::memcpy(&count, index.data() + frames, sizeof count);
    quint32 inDatabase = 0;
    std::memcpy(&inDatabase, index.data() + 2 * indexHeader, sizeof inDatabase);
    if (inDatabase >= count)
        return 0;
    // A log without a header that can be read is not known to be another.
    const bool isOfThisLog =
        log.size() < logHeader || std::memcmp(index.data() + salts, log.data() + 16, 8) == 0;
    const bool hasMagic = log.size() >= logHeader &&
                          (number(log, 0) == littleEndianMagic || number(log, 0) == bigEndianMagic);
    return isOfThisLog || !hasMagic ? std::optional(count) : std::nullopt;
}

/// Whether a frame of this log ends a commit, at or behind a frame.
bool hasCommitFrom(QByteArrayView log, qsizetype at, qsizetype page) {
    const QByteArrayView salt = log.sliced(16, 8);
    for (; at + frameHeader + page <= log.size(); at += frameHeader + page) {
        if (log.sliced(at + 8, 8) == salt && number(log, at + 4) != 0)
            return true;
    }
    return false;
}

} // namespace

LogState stateOfLog(const QString &store) {
    const QString logFile = store + u"-wal"_s;
    const QString indexFile = store + u"-shm"_s;
    const QByteArray indexBefore = bytesOf(indexFile, indexRead);
    const QByteArray log = bytesOf(logFile);
    // A program that has the database open may have written in between: nothing is said then.
    if (bytesOf(indexFile, indexRead) != indexBefore)
        return LogState::Whole;
    const std::optional<quint32> committed = committedFrames(indexBefore, log);
    if (log.size() < logHeader + frameHeader || committed == 0U)
        return committed.value_or(0) > 0 ? LogState::Cut : LogState::Whole;
    const quint32 magic = number(log, 0);
    const auto page = qsizetype(number(log, 8));
    RunningSum sum(magic == bigEndianMagic);
    sum.add(QByteArrayView(log).first(24));
    if ((magic != littleEndianMagic && magic != bigEndianMagic) || page < 512 || page > 65536 ||
        !sum.is(log, 24))
        return LogState::Damaged;
    quint32 frames = 0;
    for (qsizetype at = logHeader; at + frameHeader + page <= log.size();
         at += frameHeader + page) {
        if (committed && frames >= *committed)
            return LogState::Whole;
        sum.add(QByteArrayView(log).sliced(at, 8));
        sum.add(QByteArrayView(log).sliced(at + frameHeader, page));
        const bool isWhole = std::memcmp(log.constData() + at + 8, log.constData() + 16, 8) == 0 &&
                             sum.is(log, at + 16);
        if (!isWhole)
            break;
        ++frames;
    }
    const qsizetype at = logHeader + qsizetype(frames) * (frameHeader + page);
    const auto there = (log.size() - logHeader) / (frameHeader + page);
    if (committed && there < qsizetype(*committed))
        return LogState::Cut;
    const bool isDamaged = committed ? frames < *committed : hasCommitFrom(log, at, page);
    return isDamaged ? LogState::Damaged : LogState::Whole;
}

} // namespace morat
