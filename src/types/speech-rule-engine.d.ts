/** The package ships its types where its `main` does not lead to them. */
declare module 'speech-rule-engine' {
  interface SpeechRuleEngine {
    setupEngine(features: Readonly<Record<string, string | boolean>>): Promise<string>
    engineReady(): Promise<unknown>
    toSpeech(mathml: string): string
  }
  const engine: SpeechRuleEngine
  export default engine
}
