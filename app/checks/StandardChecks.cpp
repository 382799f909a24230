// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/StandardChecks.h"

#include "checks/consistency/AbbreviationCheck.h"
#include "checks/consistency/HeadlineNumberCheck.h"
#include "checks/consistency/NameConsistencyCheck.h"
#include "checks/consistency/PersonTitleCheck.h"
#include "checks/consistency/PhraseVariantCheck.h"
#include "checks/leftovers/EmbedCheck.h"
#include "checks/leftovers/LeftoverCheck.h"
#include "checks/leftovers/LinePatterns.h"
#include "checks/phrases/MissingSyllableCheck.h"
#include "checks/phrases/OfficialNameCheck.h"
#include "checks/phrases/PhraseCheck.h"
#include "checks/phrases/WordChoiceCheck.h"
#include "checks/spelling/ForeignNameCheck.h"
#include "checks/spelling/MissingMarksCheck.h"
#include "checks/spelling/SplitSyllableCheck.h"
#include "checks/spelling/SyllableCheck.h"
#include "checks/structure/ArticleShapeCheck.h"
#include "checks/structure/CreditCheck.h"
#include "checks/structure/RepeatedPassageCheck.h"
#include "checks/typography/BalanceCheck.h"
#include "checks/typography/BlankLinesCheck.h"
#include "checks/typography/DamagedTextCheck.h"
#include "checks/typography/DoubledWordCheck.h"
#include "checks/typography/InvisibleCharacterCheck.h"
#include "checks/typography/LegacyCharsetCheck.h"
#include "checks/typography/NoBreakSpaceCheck.h"
#include "checks/typography/SpacingCheck.h"
#include "data/DroppedData.h"

#include <QFile>
#include <QSet>

#include <future>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

struct CheckData {
    std::shared_ptr<const LanguageData> language;
    std::shared_ptr<const PhraseList> phrases;
    std::shared_ptr<const OfficialNames> officialNames;
    std::shared_ptr<const KnownAbbreviations> abbreviations;
    std::shared_ptr<const FixedCompounds> compounds;
    std::shared_ptr<const WordChoices> wordChoices;
    QList<LinePattern> placeholders;
    QList<LinePattern> leftovers;
    std::shared_ptr<const ModelTextReader> model; ///< null: refused, see the notices
    std::shared_ptr<const ContextData> context;   ///< null: something of it was refused
    QStringList notices;
};

namespace {

/// What the newest file of that name holds, or nothing, with the reason among the notices.
template <typename Load>
auto loadOrSay(const DataFolders &folders, const QString &name, QStringList &notices, Load load)
    -> std::optional<typename decltype(load(name))::value_type> {
    auto loaded = loadNewest(folders, u"dictionaries/"_s + name, notices, load);
    if (loaded)
        return std::move(*loaded);
    notices.append(loaded.error().message);
    return std::nullopt;
}

/// The contextual check's data. Without them the other checks go on.
struct LoadedContext {
    std::shared_ptr<const ModelTextReader> model; ///< null: refused
    std::shared_ptr<const ContextData> context;   ///< null: something of it was refused
    QStringList notices;
};

LoadedContext loadContext(const DataFolders &folders, const QString &newsroomModel) {
    LoadedContext loaded;
    const auto model = loadOrSay(folders, u"vi_VN.lm"_s, loaded.notices, LanguageModel::open);
    if (!model)
        return loaded;
    // The network takes as long as all the rest that needs the model.
    QStringList noticesOfNetwork;
    auto network = std::async(std::launch::async, [&] {
        return loadOrSay(folders, u"vi_VN.net"_s, noticesOfNetwork,
                         [&](const QString &file) { return ContextNetwork::open(file, **model); });
    });
    std::shared_ptr<const LanguageModel> newsroom;
    if (!newsroomModel.isEmpty()) {
        if (const auto opened = LanguageModel::open(newsroomModel))
            newsroom = *opened;
        else
            loaded.notices.append(opened.error().message);
    }
    const auto rare =
        loadOrSay(folders, u"rare-syllables.tsv"_s, loaded.notices,
                  [&](const QString &file) { return RareSyllables::load(file, **model); });
    loaded.model = std::make_shared<const ModelTextReader>(
        LanguageModelMix(*model, newsroom, rare.value_or(nullptr)));
    auto pairs =
        loadOrSay(folders, u"attested-pairs.txt"_s, loaded.notices,
                  [&](const QString &file) { return AttestedPairs::load(file, *loaded.model); });
    auto firstPass =
        loadOrSay(folders, u"context-look.tsv"_s, loaded.notices, ContextCombiner::load);
    auto secondPass = loadOrSay(folders, u"context.tsv"_s, loaded.notices, ContextCombiner::load);
    auto prior =
        loadOrSay(folders, u"context-draft.tsv"_s, loaded.notices,
                  [&](const QString &file) { return DraftPrior::load(file, *loaded.model); });
    auto opened = network.get();
    loaded.notices += noticesOfNetwork;
    if (opened && pairs && firstPass && secondPass && prior)
        loaded.context = std::make_shared<const ContextData>(
            ContextData{loaded.model, std::move(*opened), std::move(*pairs), std::move(*firstPass),
                        std::move(*secondPass), std::move(*prior)});
    return loaded;
}

} // namespace

QString defaultNewsroomModel() {
    const QString file = userFolder() + u"/newsroom.lm"_s;
    return QFile::exists(file) ? file : QString();
}

Result<std::shared_ptr<const CheckData>> loadCheckData(const DataFolders &folders,
                                                       const QString &newsroomModel) {
    // Of what is loaded half the time goes into the models: another thread's, meanwhile.
    auto context = std::async(std::launch::async, loadContext, folders, newsroomModel);
    auto language = LanguageData::load(folders);
    if (!language)
        return tl::make_unexpected(language.error());
    QStringList notices = (*language)->notices;
    const auto newest = [&](const QString &name, auto load) {
        return loadNewest(folders, u"dictionaries/"_s + name, notices, load);
    };
    auto phrases = newest(u"phrases.tsv"_s, PhraseList::load);
    if (!phrases)
        return tl::make_unexpected(phrases.error());
    auto officialNames = newest(u"official-names.tsv"_s, OfficialNames::load);
    if (!officialNames)
        return tl::make_unexpected(officialNames.error());
    auto abbreviations = newest(u"known-abbreviations.tsv"_s, KnownAbbreviations::load);
    if (!abbreviations)
        return tl::make_unexpected(abbreviations.error());
    auto compounds = newest(u"fixed-compounds.tsv"_s, FixedCompounds::load);
    if (!compounds)
        return tl::make_unexpected(compounds.error());
    auto wordChoices = newest(u"word-choices.tsv"_s, WordChoices::load);
    if (!wordChoices)
        return tl::make_unexpected(wordChoices.error());
    auto placeholders = newest(u"placeholders.tsv"_s, loadLinePatterns);
    if (!placeholders)
        return tl::make_unexpected(placeholders.error());
    auto leftovers = newest(u"leftovers.tsv"_s, loadLinePatterns);
    if (!leftovers)
        return tl::make_unexpected(leftovers.error());
    CheckData data{.language = *language,
                   .phrases = *phrases,
                   .officialNames = *officialNames,
                   .abbreviations = *abbreviations,
                   .compounds = *compounds,
                   .wordChoices = *wordChoices,
                   .placeholders = *placeholders,
                   .leftovers = *leftovers,
                   .model = {},
                   .context = {},
                   .notices = notices};
    LoadedContext loaded = context.get();
    data.model = std::move(loaded.model);
    data.context = std::move(loaded.context);
    data.notices += loaded.notices;
    return std::make_shared<const CheckData>(std::move(data));
}

const QStringList &noticesOf(const CheckData &data) {
    return data.notices;
}

Engine makeEngine(const std::shared_ptr<const CheckData> &data, const CheckOptions &options,
                  std::vector<std::unique_ptr<const Check>> additional) {
    std::vector<std::unique_ptr<const Check>> checks;
    checks.push_back(std::make_unique<PhraseCheck>(data->phrases));
    checks.push_back(std::make_unique<OfficialNameCheck>(data->officialNames));
    checks.push_back(std::make_unique<WordChoiceCheck>(data->wordChoices));
    if (data->model)
        checks.push_back(std::make_unique<MissingSyllableCheck>(data->compounds, data->model));
    const auto classifier = std::make_shared<const WordClassifier>(data->language);
    checks.push_back(
        std::make_unique<SyllableCheck>(data->language, data->model, QSet<QString>(), classifier));
    checks.push_back(std::make_unique<SplitSyllableCheck>(data->language, data->model));
    if (data->context)
        checks.push_back(std::make_unique<ContextCheck>(data->context, options.strictness));
    if (data->model)
        checks.push_back(std::make_unique<MissingMarksCheck>(data->model));
    checks.push_back(std::make_unique<ForeignNameCheck>(data->language, classifier));
    checks.push_back(std::make_unique<EmbedCheck>(data->placeholders));
    checks.push_back(std::make_unique<LeftoverCheck>(data->leftovers));
    checks.push_back(std::make_unique<LegacyCharsetCheck>());
    checks.push_back(std::make_unique<DamagedTextCheck>());
    checks.push_back(std::make_unique<InvisibleCharacterCheck>());
    checks.push_back(std::make_unique<CreditCheck>());
    checks.push_back(std::make_unique<NoBreakSpaceCheck>());
    checks.push_back(std::make_unique<SpacingCheck>());
    checks.push_back(std::make_unique<DoubledWordCheck>());
    checks.push_back(std::make_unique<BalanceCheck>());
    checks.push_back(std::make_unique<BlankLinesCheck>());
    checks.push_back(std::make_unique<NameConsistencyCheck>());
    checks.push_back(std::make_unique<PersonTitleCheck>());
    checks.push_back(std::make_unique<AbbreviationCheck>(data->abbreviations));
    checks.push_back(std::make_unique<HeadlineNumberCheck>());
    checks.push_back(std::make_unique<PhraseVariantCheck>());
    checks.push_back(std::make_unique<ArticleShapeCheck>());
    checks.push_back(std::make_unique<RepeatedPassageCheck>());
    for (std::unique_ptr<const Check> &check : additional)
        checks.push_back(std::move(check));
    return Engine(std::move(checks));
}

} // namespace morat
