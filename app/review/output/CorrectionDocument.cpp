// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/CorrectionDocument.h"

#include "drafts/conversion/Conversions.h"
#include "review/output/CorrectionReport.h"
#include "review/session/ReviewSession.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CorrectionReport)
};

/// A paragraph written piece by piece.
class Paragraph {
public:
    explicit Paragraph(BlockKind kind) { m_block.kind = kind; }

    Paragraph &add(const QString &words) {
        m_block.text += words;
        return *this;
    }
    Paragraph &addBold(const QString &words) {
        m_block.marks.append({{m_block.text.size(), words.size()}, InlineStyle::Bold});
        return add(words);
    }
    [[nodiscard]] const Block &block() const { return m_block; }

private:
    Block m_block;
};

Block block(BlockKind kind, const QString &words) {
    return Paragraph(kind).add(words).block();
}

QString whyAndWho(const Correction &row) {
    const QString when = row.decided();
    const QString who = when.isEmpty() ? row.author : QString(row.author + u", "_s + when);
    return row.reason.isEmpty() ? who : QString(row.reason + u" ("_s + who + u')');
}

void addCorrection(QList<Block> &blocks, qsizetype number, const Correction &row) {
    blocks.append(Paragraph(BlockKind::Paragraph)
                      .add(u"%1. "_s.arg(number) + row.left)
                      .addBold(shownAlone(row.after))
                      .add(row.right)
                      .block());
    blocks.append(Paragraph(BlockKind::Quote)
                      .add(row.before.isEmpty() ? u"–"_s : shownAlone(row.before))
                      .add(u" → "_s)
                      .addBold(row.now())
                      .block());
    blocks.append(block(BlockKind::Quote, whyAndWho(row)));
}

Text documentOf(const ReviewSession &session) {
    QList<Block> blocks{block(BlockKind::Headline, correctionsTitle()),
                        block(BlockKind::Paragraph, session.title())};
    const QList<Correction> rows = correctionsOf(session);
    for (qsizetype i = 0; i < rows.size(); ++i)
        addCorrection(blocks, i + 1, rows[i]);
    if (rows.isEmpty())
        blocks.append(block(BlockKind::Paragraph, noCorrections()));
    const QStringList questions = questionLines(session);
    if (!questions.isEmpty())
        blocks.append(block(BlockKind::Heading, questionsTitle()));
    for (const QString &question : questions) {
        BlockKind kind = BlockKind::Paragraph;
        for (const QString &line : question.split(u'\n')) {
            blocks.append(block(kind, line));
            kind = BlockKind::Quote; // what is said of it
        }
    }
    return Text(std::move(blocks));
}

struct Target {
    QString suffix;
    Result<QByteArray> (*write)(const QList<PlainBlock> &blocks); ///< null: the page
};

const std::array<Target, 5> &targets() {
    static const std::array<Target, 5> all{Target{u"html"_s, nullptr}, Target{u"htm"_s, nullptr},
                                           Target{u"docx"_s, docxOf}, Target{u"odt"_s, odtOf},
                                           Target{u"txt"_s, textOf}};
    return all;
}

/// Null for a name with a suffix of something else.
const Target *targetOf(const QString &fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix.isEmpty())
        return &targets().front();
    const auto *found = std::ranges::find(targets(), suffix, &Target::suffix);
    return found == targets().end() ? nullptr : found;
}

} // namespace

QStringList correctionSuffixes() {
    QStringList suffixes;
    for (const Target &target : targets())
        suffixes.append(target.suffix);
    return suffixes;
}

Result<void> checkCorrectionName(const QString &fileName) {
    if (targetOf(fileName) == nullptr)
        return failure(
            Words::tr("The list of corrections cannot be written as %1; its name may end "
                      "in %2.")
                .arg(QFileInfo(fileName).fileName(), u'.' + correctionSuffixes().join(u", ."_s)));
    return {};
}

Result<QByteArray> correctionDocument(const ReviewSession &session, const QString &fileName) {
    return checkCorrectionName(fileName).and_then([&]() -> Result<QByteArray> {
        const Target &target = *targetOf(fileName);
        if (target.write == nullptr)
            return correctionReportHtml(session).toUtf8();
        return target.write(plainBlocksOf(documentOf(session), Look::Kept));
    });
}

} // namespace morat
